./configure --prefix=/usr && make; ../src/Configure; /src/gradlew build; ./mvnw package
./autogen.sh; ./config

gem install rails:7.0.4 bundler -v 2.4.1 && gem install rake && bundle config set frozen true && bundle install
#: run
go install golang.org/x/tools/cmd/goimports@latest && go install example.com/x@v1.2.3 ./cmd/... && go mod download && go get example.com/y@0123456789ab && go clean -modcache
#: run
cargo install ripgrep --version 13.0.0 --locked && cargo install bat@0.24.0 fd-find && cargo install --git https://github.com/a/b --rev 0123456789012345678901234567890123456789 b && cargo build --release
#: run
composer require monolog/monolog:^2.0 symfony/yaml vendor/x '1.2.3' && composer install --no-dev && composer clear-cache
#: run
dotnet tool install -g dotnet-ef --version 8.0.1; dotnet restore --locked-mode; pecl install xdebug-3.2.1 redis; choco install -y git --version 2.4; brew install node@18 wget; mvn -B dependency:go-offline; mvn package
#: run
go run example.com/gen@latest && go run ./cmd/x && go run main.go
#: run
gem install bundler:2.5.0 -- --use-system-libraries=true; go install tool; pip install https://git.example.org/a/b/archive/refs/tags/v1.2.tar.gz https://git.example.org/a/b/archive/main.zip

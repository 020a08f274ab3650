FROM alpine
RUN ls /
RUN ["ls", "/ \"é\u00e9\n"]
RUN ['ls']
RUN ["ls"] more
RUN ["ls", 1]
RUN [[], {"a": [1.5e3, null]}]
RUN [1, ]
RUN []
RUN
RUN --network=none --security=insecure --device=vendor.com/gpu=all -- --not-a-flag
RUN --network=bridge true
RUN --security=none true
RUN --mount true
RUN --unknown --network=host --network=host true
RUN --mount=target="/a b" true

FROM
FROM a # comment
FROM a AS 1st
FROM a AS x y
FROM $UNDEFINED
FROM --platform=a/b/c/d alpine
FROM --platform= alpine
FROM --plattform=linux/amd64 alpine
FROM alpine:a b
FROM "alpine
FROM al_-pine

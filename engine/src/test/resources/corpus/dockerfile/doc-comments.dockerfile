# forgotten
#
# first line

# second line
ARG VERSION=1
FROM scratch AS build
   # cut off
ARG X

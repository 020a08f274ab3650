# a plain comment ends the search
# escape=`
FROM scratch
RUN a `

FROM alpine
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
CMD ["a", "b"]
CMD a b
CMD []
CMD
ENTRYPOINT ["a"]
ENTRYPOINT a $b
HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=0 --start-interval=500ms --retries=3 CMD curl -f http://localhost/
HEALTHCHECK CMD ["curl"]
HEALTHCHECK NONE
HEALTHCHECK --anything none
MAINTAINER Someone <a@example.com>

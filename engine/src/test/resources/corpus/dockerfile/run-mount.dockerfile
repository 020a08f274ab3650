FROM alpine
ARG DIR=/data
RUN --mount=type=bind,source=a,target=/b,ro=false true
RUN --mount=type=cache,id=c,target=${DIR}/x,sharing=locked,mode=0755,uid=1,gid=2 true
RUN --mount=TYPE=tmpfs,dst=/tmp,size=64m true
RUN --mount=type=secret,id=token,env=TOKEN,required true
RUN --mount=type=secret,target=/run/t,mode=0400 true
RUN --mount=type=ssh,required=true true
RUN --mount='type=bind,"source=a,b",target=/c' true

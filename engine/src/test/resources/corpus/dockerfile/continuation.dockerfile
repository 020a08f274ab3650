FROM scratch
RUN apt-get\
install \
   # a comment, also with a \
    curl \

 && done \\
RUN last \
CMD swallowed
# between
   # indented

# third
RUN trailing blanks after the escape \  
  x
RUN "quoted \
# inside quotes
 text"
RUN a # note \
 && b
USER app # run as app
RUN open \

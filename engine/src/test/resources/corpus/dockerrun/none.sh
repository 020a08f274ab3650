echo docker run

docker run -e 'A=b img

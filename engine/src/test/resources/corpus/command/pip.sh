pip install --no-cache-dir flask==2.3 'requests[socks]>=2' numpy~=1.26 . ./pkg git+https://github.com/a/b.git@v1.0 git+https://github.com/a/c@0123456789012345678901234567890123456789 'x @ https://example.org/x-1.0-py3-none-any.whl' --trusted-host pypi.example.org -i https://pypi.example.org/simple
#: run
#: env PIP_NO_CACHE_DIR=1
python3 -m pip install -U pip && pip3.11 install -r requirements.txt -c constraints.txt six
#: run
#: cache /root/.cache/pip
printf 'a==1\nb>=2\n' > req.txt && pip install -r req.txt && pip install --require-hashes -r other.txt && pip uninstall -y six && pip cache purge
#: run
uv pip install --system ruff==0.5.0 black; uv sync --frozen --no-cache; poetry install; pipx install httpie==3.2.1; poetry add django@^4.2
#: run
conda install -y -c conda-forge numpy=1.26 'pandas>=2' scipy==1.11.1 && conda clean -afy; micromamba create -f env.yml

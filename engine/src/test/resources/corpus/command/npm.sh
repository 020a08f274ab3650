npm install; npm ci && npm cache clean --force; npm i -g @angular/cli@17.0.1 typescript@latest left-pad@^1.2 ./local user/repo user/repo#0123456789012345678901234567890123456789 --registry https://npm.example.org yarn
#: run
yarn install --frozen-lockfile && yarn cache clean; yarn; yarn add react@18; yarn global add serve; yarn --version
#: run
#: arg V
pnpm i --frozen-lockfile; pnpm add -g pnpm@${V}; npm config set strict-ssl false; npm run build

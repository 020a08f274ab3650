#: arg SETTING
#: arg KEY
#: arg WHAT
git -c "$SETTING" clone https://example.org/a /a
git -c user.name="$SETTING" clone https://example.org/b /b
git config --global "$KEY" false
git config --global "$KEY" x@example.org
git config --global user.email "$SETTING"
git -c user.name=a -c "$SETTING" fetch
dnf -- clean "$WHAT"

curl -sSL https://install.example.org/setup | sudo -E bash -s -- --yes && bash -c "$(wget -qO- https://install.example.org/other)" && sh <(curl -s https://install.example.org/third)

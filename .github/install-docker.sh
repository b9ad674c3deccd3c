#!/usr/bin/env bash
# Installs Docker and what the run of the sections needs beside it, on a hosted runner with Ubuntu.
# install-docker.sh [VERSION]: the newest, or the newest that begins with VERSION, such as 28.5
# https://docs.docker.com/engine/install/ubuntu/
set -euo pipefail
keyring=/etc/apt/keyrings/docker.asc
sudo install -m 0755 -d /etc/apt/keyrings
sudo curl -fsSL https://download.docker.com/linux/ubuntu/gpg -o "$keyring"
. /etc/os-release
echo "deb [arch=$(dpkg --print-architecture) signed-by=$keyring] https://download.docker.com/linux/ubuntu $VERSION_CODENAME stable" |
  sudo tee /etc/apt/sources.list.d/docker.list > /dev/null
sudo apt-get update -qq
# awk reads to the end: left early, apt-cache would fail on a closed pipe.
version=$(apt-cache madison docker-ce | awk -v wanted="${1:-}" '$3 ~ "^5:" wanted && !found++ { print $3 }')
sudo apt-get install -qq --yes --no-install-recommends --allow-downgrades \
  "docker-ce=$version" "docker-ce-cli=$version" containerd.io docker-buildx-plugin docker-compose-plugin \
  docker-registry skopeo shellcheck
docker --version

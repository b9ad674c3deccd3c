import { expect, test } from './fixtures.ts';

/** Commands that are well, of all the kinds that a cookbook holds: none of them is to be called a fault. */
const SOUND = `
docker ps -a --filter status=exited --format 'table {{.Names}}\\t{{.Image}}\\t{{.Status}}\\t{{.Ports}}'
docker ps --format json
docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' web
docker inspect -f '{{json .Mounts}}' web
docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' web
docker inspect --format '{{index .Config.Labels "com.example"}}' web
docker image ls --filter dangling=true --format '{{.Repository}}:{{.Tag}} {{.Size}}'
docker image inspect -f '{{.Config.Cmd}}' nginx:1.29
docker history --no-trunc nginx:1.29
docker run -it --rm ubuntu:24.04 bash
docker run -d --name web -p 127.0.0.1:8080:80 -p 8443:443/tcp -e A=b --env-file .env -v data:/data -v "$(pwd)":/app:ro -w /app -u "$(id -u):$(id -g)" --restart unless-stopped -m 512m --cpus 1.5 --network app --health-cmd 'curl -f http://localhost' --health-interval 5s nginx:1.29
docker run --rm --mount type=bind,src="$PWD",dst=/app,ro --mount type=tmpfs,dst=/tmp alpine:3.22 ls /app
docker run --add-host host.docker.internal:host-gateway --dns 1.1.1.1 --entrypoint sh alpine:3.22 -c 'echo "$HOME"'
docker run -d --log-opt max-size=10m --log-opt max-file=3 --ulimit nofile=1024:2048 --cap-drop ALL --security-opt no-new-privileges --read-only nginx:1.29
docker exec -it web sh
docker exec -u root web sh -c 'cd /tmp && ls'
docker logs -f --tail 100 --since 10m -t web
docker attach --sig-proxy=false web
docker stop $(docker ps -q)
docker rm -f $(docker ps -aq)
docker ps -aq | xargs docker rm
docker cp web:/etc/nginx/nginx.conf .
docker cp ./site/. web:/usr/share/nginx/html
docker stats --no-stream
docker events --since 1h --until 0s --filter event=die
docker top web
docker diff web
docker port web
docker rename web api
docker update --restart unless-stopped web
docker wait web
docker commit web myapp:debug
docker export web | tar t
docker save myapp:1.0 | gzip > myapp.tgz
gunzip -c myapp.tgz | docker load
docker load -i myapp.tar
docker import rootfs.tar myapp:1.0
docker build -t myapp:1.0 -f docker/Dockerfile --build-arg VERSION=1 --target build --no-cache --pull .
docker build --secret id=token,src=token.txt --build-context other=../other --progress plain -t a .
docker build --platform linux/amd64,linux/arm64 -t a .
docker build --check .
docker buildx ls
docker builder prune -f
docker volume create data
docker volume ls --filter dangling=true -q
docker network create --driver bridge --subnet 172.30.0.0/16 app
docker network connect --alias db app web
docker network inspect -f '{{range .Containers}}{{.Name}} {{end}}' bridge
docker system df -v
docker system prune -a --volumes -f
docker container prune --filter until=24h
docker login -u janedoe --password-stdin < token.txt
docker logout
docker tag myapp:1.0 localhost:5000/janedoe/myapp:1.0
docker push --all-tags janedoe/myapp
docker pull nginx@sha256:${'0a'.repeat(32)}
docker context ls
docker context create remote --docker host=ssh://me@example.com
docker info -f '{{.DockerRootDir}}'
docker version --format '{{.Server.Version}}'
docker compose up -d --build
docker compose ps
docker compose logs -f web
docker compose exec web sh
docker compose run --rm web sh -c 'ls'
docker compose -f compose.yaml -f compose.prod.yaml config
docker compose down -v
for name in a b; do docker rm -f "$name"; done
if docker image inspect nginx:1.29 > /dev/null 2>&1; then docker rmi nginx:1.29; fi
name=web && docker inspect "$name"
sudo systemctl start docker
sudo usermod -aG docker "$USER"
ss -ltnp | grep 8080
curl -s http://127.0.0.1:8080
echo '{"log-driver": "local"}' | sudo tee /etc/docker/daemon.json
`.trim();

const COMPOSE = 'services:\n  web:\n    image: nginx:1.29\n    ports: ["127.0.0.1:8080:80"]\n    depends_on:\n      db:\n        condition: service_healthy\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${PASSWORD:-secret}\n    volumes: ["data:/var/lib/postgresql"]\n    healthcheck:\n      test: ["CMD", "pg_isready"]\n      interval: 2s\nvolumes:\n  data:\n';
const DOCKERFILE = '# syntax=docker/dockerfile:1\nARG VERSION=24\nFROM --platform=$BUILDPLATFORM node:${VERSION}-slim AS build\nWORKDIR /app\nCOPY --chown=node:node package*.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci\nCOPY . .\nRUN <<EOF\nset -e\nls\nEOF\nFROM nginx:1.29\nCOPY --link --from=build /app/dist /usr/share/nginx/html\nHEALTHCHECK --interval=5s --start-period=1m CMD curl -f http://localhost/ || exit 1\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["nginx", "-g", "daemon off;"]\n';

const files = ['compose.yaml', 'compose.prod.yaml'].map((title) => `\`\`\`yaml title="${title}"\n${COMPOSE}\`\`\``).join('\n\n') + `\n\n\`\`\`dockerfile title="Dockerfile"\n${DOCKERFILE}\`\`\`\n\n\`\`\`text title=".env"\nPASSWORD=x\n\`\`\`\n`;

test('sound commands and files of all kinds are no faults', async ({ prove }) => {
  const blocks = SOUND.split('\n').map((command) => `\`\`\`bash\n${command}\n\`\`\``).join('\n\n');
  const mdx = `${files}\n${blocks}\n`;
  const said = (await prove(mdx)).map(({ line, message }) => `${mdx.split('\n')[line - 1]}: ${message}`);
  expect(said).toEqual([]);
});

test('a variable, a folder and a file of one block are there for the next', async ({ prove }) => {
  expect(await prove('```bash\nmkdir -p sub && cd sub && image=nginx:1.29\nprintf "A=b\\n" > .env\n```\n\n```bash\ndocker run --env-file .env "$image"\n```\n')).toEqual([]);
});

test('what a command would write outside of its folder is not written', async ({ prove }) => {
  expect(await prove('```bash\necho x > /nosuch-folder/file\ndocker ps > ~/list\n```\n')).toEqual([]);
});

import { arch } from 'node:os';
import { unpackPackages } from '../../tools/debian.ts';
import { standIns, type StandIn } from './images.ts';
import type { Layer } from './layers.ts';
import { makeLayer } from './makeLayer.ts';
import { putFile, putJson, putManifest, share, type Descriptor, type Registry } from './registry.ts';
import { other } from './otherTag.ts';

const LAYER = 'application/vnd.oci.image.layer.v1.tar';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const CREATED = '2026-01-01T00:00:00Z';

/** A layer that is in a registry, and the repository that it was first put into. */
interface Made {
  repository: string;
  descriptor: Descriptor;
}

/**
 * Makes all stand-ins and puts them into a registry. A layer is made once, for the first image that has it.
 * @param scratch an empty folder for what is needed meanwhile
 * @throws an Error if packages cannot be had, or a layer cannot be made of them
 */
export async function makeStandIns(registry: Registry, scratch: string): Promise<void> {
  const layers = [...new Set(standIns.flatMap((standIn) => standIn.layers))];
  const named = (packages: (layer: Layer) => readonly string[] | undefined): string[] => [...new Set(layers.flatMap((layer) => packages(layer) ?? []))].sort();
  const unpacked = {
    all: await unpackPackages({ packages: named(({ packages }) => packages), besideTheMachine: false }),
    whole: await unpackPackages({ packages: named(({ whole }) => whole), besideTheMachine: false }),
  };
  const made = new Map<Layer, Made>();
  for (const standIn of standIns) {
    const folders: string[] = [];
    for (const layer of standIn.layers) {
      const folder = `${scratch}/${layer.name}`;
      if (!made.has(layer)) {
        const file = await makeLayer(layer, folders, unpacked, folder);
        const repository = `library/${standIn.repository}`;
        made.set(layer, { repository, descriptor: await putFile(registry, repository, file, LAYER) });
      }
      folders.push(folder);
    }
    await putImage(registry, standIn, standIn.layers.flatMap((layer) => made.get(layer) ?? []));
  }
}

async function putImage(registry: Registry, { repository, tags, layers, config }: StandIn, made: readonly Made[]): Promise<void> {
  const path = `library/${repository}`;
  for (const layer of made) if (layer.repository !== path) await share(registry, layer.descriptor, layer.repository, path);
  const stored = made.map(({ descriptor }) => descriptor);
  // The layers are not compressed, so their digests are those of their content.
  const content = {
    architecture: arch() === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    created: CREATED,
    config,
    rootfs: { type: 'layers', diff_ids: stored.map(({ digest }) => digest) },
    history: layers.map(({ name }) => ({ created: CREATED, created_by: `COPY ${name} / # of a stand-in` })),
  };
  const manifest = { schemaVersion: 2, mediaType: MANIFEST, config: await putJson(registry, path, content, CONFIG), layers: stored };
  await putManifest(registry, path, manifest, tags.flatMap((tag) => [tag, other(tag)]));
}

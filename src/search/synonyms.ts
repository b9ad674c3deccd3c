import { stem } from './words.ts';

/** Words that people use for one another when they speak of containers and images. */
const GROUPS = [
  'delete remove rm erase discard drop destroy clean cleanup purge wipe rid rmi prune uninstall',
  'shell bash sh terminal console prompt ssh command-line cli interactive',
  'enter ssh into inside exec login attach connect open',
  'rename retag relabel name tag',
  'name called call named',
  'log logs output print stdout message history',
  'follow tail watch stream live',
  'stop halt end quit terminate shutdown shut',
  'kill terminate force',
  'start launch boot',
  'run launch execute spin',
  'restart reboot again resume',
  'copy cp transfer move',
  'file files folder directory dir path document',
  'push publish upload deploy',
  'pull download fetch get',
  'background detached detach daemon',
  'foreground attached attach',
  'build create make bake compile construct',
  'image images snapshot template',
  'host machine computer laptop local pc',
  'list show display view ls ps',
  'inspect detail details info information properties describe examine',
  'fail fails failed failure broken refused',
  'version tag release',
  'big large huge size space disk small slim smaller reduce shrink',
  'slow fast speed long quick faster',
  'layer layers step cache cached',
  'unused dangling old orphan leftover untagged none',
  'automatically auto automatic autoremove',
  'temporary disposable throwaway rm once',
  'ip address',
  'variable env environment',
  'database db mysql postgres mariadb',
  'hub registry dockerhub repository repo',
  'exits exit stops dies quits crashes closes immediately',
  'input stdin keyboard type',
  'tty terminal pty',
  'key keys sequence shortcut ctrl',
  'login signin sign authenticate credentials password token',
  'difference between versus vs compare differ',
  'port publish expose forward map',
  'reach connect access talk communicate ping',
  'mount bind share map',
  'volume storage data',
  'persist persistent keep survive lose lost preserve',
  'memory ram',
  'limit cap restrict maximum max',
  'secret token credentials key password',
  'ignore exclude skip dockerignore',
  'update upgrade newer newest latest refresh',
  'permission denied forbidden owner chown',
  'backup export archive dump save',
  'restore import load',
  'dns resolve hostname lookup',
  'localhost loopback',
  'wait ready healthy healthcheck health',
  'rebuild build',
  'compose stack',
  'config configuration configure setting',
  'package install apt apk',
  'user uid',
  'platform architecture arch amd64 arm64 arm',
  'free reclaim empty',
  'check test verify lint validate',
  'vm virtual',
];

const byStem = new Map<string, Set<string>>();
for (const group of GROUPS) {
  const stems = group.split(' ').map(stem);
  for (const one of stems) byStem.set(one, new Set([...(byStem.get(one) ?? []), ...stems]));
}

/** The stems of the words that people use for a word, its own not among them. */
export function synonyms(stemmed: string): string[] {
  return [...(byStem.get(stemmed) ?? [])].filter((other) => other !== stemmed);
}

import { expect, test } from '@playwright/test';
import { oneLine, parseShell, ShellSyntaxError, type ShellCommand } from '../../src/block/shell.ts';

/** What a block must be read as. A call is the values of its words: one string, split at spaces, or a list of them. */
interface Expected {
  /** The block's whole text if left out. */
  text?: string;
  /** 1 if left out. */
  line?: number;
  label?: string;
  calls: (string | readonly string[])[];
  /** As `kind text`. */
  tokens?: string[];
}

/** Stands for a value that only a shell at work knows. */
const UNKNOWN = '?';

function summary({ text, line, label, calls, tokens }: ShellCommand): unknown {
  return {
    text,
    line,
    label,
    calls: calls.map(({ words }) => words.map(({ value }) => value ?? UNKNOWN)),
    tokens: tokens.map((token) => `${token.kind} ${token.text}`),
  };
}

function holdsOffsets({ text, calls, tokens }: ShellCommand): boolean {
  return [...calls.flatMap(({ words }) => words), ...tokens].every((piece) => text.slice(piece.start, piece.end) === piece.text && piece.text !== '');
}

/** Defines a test: the block is read as exactly these commands. */
function block(name: string, code: string, ...expected: Expected[]): void {
  test(name, () => {
    const commands = parseShell(code);
    expect(commands.map((command) => summary(command))).toEqual(
      expected.map(({ text = code, line = 1, label, calls, tokens = [] }) => ({
        text,
        line,
        label,
        calls: calls.map((call) => (typeof call === 'string' ? call.split(' ') : call)),
        tokens,
      })),
    );
    expect(commands.every((command) => holdsOffsets(command))).toBe(true);
  });
}

test.describe('commands and lines', () => {
  block('an empty block has no command', '');
  block('blank lines are no command', '\n  \n\t\n');
  block('a comment is no command', '# nothing to do');
  block('one line is one command', 'docker ps -a', { calls: ['docker ps -a'] });
  block('two lines are two commands, with their lines', 'docker ps\n\ndocker images', { text: 'docker ps', calls: ['docker ps'] }, { text: 'docker images', line: 3, calls: ['docker images'] });
  block('spaces around a command are dropped', '\n   docker  ps\t\n', { text: 'docker  ps', line: 2, calls: ['docker ps'] });
  block('Windows line ends are read as line ends', 'docker ps\r\ndocker images\r\n', { text: 'docker ps', calls: ['docker ps'] }, { text: 'docker images', line: 2, calls: ['docker images'] });
  block('old Mac line ends are read as line ends', 'ls\rpwd', { text: 'ls', calls: ['ls'] }, { text: 'pwd', line: 2, calls: ['pwd'] });
  block('letters of any script are kept, with offsets in UTF-16', 'echo größe 🐳 web', { calls: ['echo größe 🐳 web'] });
  block('a path with a drive and escaped backslashes is one word', 'docker cp web:/a C:\\\\tmp', { calls: ['docker cp web:/a C:\\tmp'] });
});

test.describe('continued lines', () => {
  block('a backslash at the end of a line continues the command', 'docker run \\\n  --rm \\\n  alpine', { calls: ['docker run --rm alpine'] });
  block('a continued command keeps its label and line', '# run it\ndocker run \\\n  alpine', { text: 'docker run \\\n  alpine', line: 2, label: 'run it', calls: ['docker run alpine'] });
  block('a continued command with Windows line ends keeps its backslash', 'docker run \\\r\n  alpine\r\n', { text: 'docker run \\\n  alpine', calls: ['docker run alpine'] });
  // POSIX, 2.2.1: backslash and newline are removed before words are told apart.
  block('a backslash inside a word joins its two ends', 'docker im\\\nages', { calls: ['docker images'] });
  block('a backslash right behind a word is no part of it', 'docker ps\\\n -a', { calls: ['docker ps -a'] });
  block('several backslashes in a row continue over several lines', 'docker ps \\\n\\\n -a', { calls: ['docker ps -a'] });
  block('a line that ends in a pipe goes on', 'docker ps |\n  wc -l', { calls: ['docker ps', 'wc -l'], tokens: ['operator |'] });
  block('a line that ends in && goes on behind a comment', 'docker build . && # then\n  docker ps', { text: 'docker build . &&\n  docker ps', calls: ['docker build .', 'docker ps'], tokens: ['operator &&'] });
  block('the indentation of the first line is taken off all lines', '  docker run \\\n    --rm a\n  ls', { text: 'docker run \\\n  --rm a', calls: ['docker run --rm a'] }, { text: 'ls', line: 3, calls: ['ls'] });
});

test.describe('labels and comments', () => {
  block('the comment above is the label', '# list them\ndocker ps', { text: 'docker ps', line: 2, label: 'list them', calls: ['docker ps'] });
  block('several comment lines are one label', '# list them,\n#  stopped ones too\ndocker ps -a', { text: 'docker ps -a', line: 3, label: 'list them, stopped ones too', calls: ['docker ps -a'] });
  block('a comment with an empty line below it is nobody’s label', '# part one\n\ndocker ps', { text: 'docker ps', line: 3, calls: ['docker ps'] });
  block('the comment behind a command is its label', 'docker ps   # list them', { text: 'docker ps', label: 'list them', calls: ['docker ps'] });
  block('the comment above goes before the one behind', '# above\ndocker ps # behind', { text: 'docker ps', line: 2, label: 'above', calls: ['docker ps'] });
  block('a comment behind a command is not the label of the next', 'ls # one\npwd', { text: 'ls', label: 'one', calls: ['ls'] }, { text: 'pwd', line: 2, calls: ['pwd'] });
  block('an indented comment is a label', '  # here\n  ls', { text: 'ls', line: 2, label: 'here', calls: ['ls'] });
  block('an empty comment is no label', '#\nls', { text: 'ls', line: 2, calls: ['ls'] });
  block('a shebang is no label', '#!/bin/sh\nls', { text: 'ls', line: 2, calls: ['ls'] });
  // POSIX, 2.3 rule 9: a # begins a comment only where a word would begin.
  block('a # inside a word is no comment', 'echo a#b x# #c', { text: 'echo a#b x#', label: 'c', calls: ['echo a#b x#'] });
  // The hash cases of unbash’s test/comments.test.ts.
  block('a # in quotes is no comment', 'echo "# a" \'# b\' $\'# c\' \\#d', { calls: [['echo', '# a', '# b', '# c', '#d']] });
  block('a # in an expansion is no comment', 'echo ${x#y} ${#x} # z', { text: 'echo ${x#y} ${#x}', label: 'z', calls: ['echo ? ?'] });
  block('comments in a loop are cut out with their lines', 'for x in a; do # each\n  # remove it\n  docker rm $x\ndone # all gone', {
    text: 'for x in a; do\n  docker rm $x\ndone',
    label: 'all gone',
    calls: ['docker rm ?'],
    tokens: ['keyword for', 'keyword in', 'operator ;', 'keyword do', 'keyword done'],
  });
  block('a comment in backticks ends with them', 'echo `ls # all` b', { text: 'echo `ls` b', calls: ['echo ? b', 'ls'], tokens: ['substitution `', 'substitution `'] });
  block('a comment in a substitution is cut out', 'echo $(ls # all\n)', { text: 'echo $(ls\n)', calls: ['echo ?', 'ls'], tokens: ['substitution $(', 'substitution )'] });
});

test.describe('words and quotes', () => {
  // POSIX, 2.2.2 and 2.2.3.
  block('single quotes keep all', `echo 'a "b" $c \\d'`, { calls: [['echo', 'a "b" $c \\d']] });
  block('double quotes keep spaces and take escapes', 'echo "a \\"b\\" \\$c \\d"', { calls: [['echo', 'a "b" $c \\d']] });
  block('quotes inside quotes are kept', `sh -c "echo 'hi there'"`, { calls: [['sh', '-c', `echo 'hi there'`]] });
  block('quoted and bare pieces are one word', `docker run -e A='x y'"z"w b`, { calls: [['docker', 'run', '-e', 'A=x yzw', 'b']] });
  block('a quote that ends over a line is one command', 'echo "a\nb"\nls', { text: 'echo "a\nb"', calls: [['echo', 'a\nb']] }, { text: 'ls', line: 3, calls: ['ls'] });
  block('an escaped space does not split a word', 'ls my\\ file', { calls: [['ls', 'my file']] });
  block('an empty word is a word', `docker run --entrypoint '' a`, { calls: [['docker', 'run', '--entrypoint', '', 'a']] });
  block('a variable makes a value unknown', 'docker run -v "$PWD":/app $IMAGE a', { calls: ['docker run -v ? ? a'] });
  block('a variable in single quotes is text', `docker run sh -c 'echo $HOME'`, { calls: [['docker', 'run', 'sh', '-c', 'echo $HOME']] });
  block('a pattern makes a value unknown', 'rm *.log a?c [ab]', { calls: ['rm ? ? ?'] });
  block('a quoted pattern is text', 'find . -name "*.log"', { calls: ['find . -name *.log'] });
  block('braces that list make a value unknown', 'echo {a,b} {1..3}', { calls: ['echo ? ?'] });
  block('the braces of a Go template are text', `docker ps --format {{.Names}}`, { calls: ['docker ps --format {{.Names}}'] });
  block('a tilde is kept as it is', 'ls ~/a', { calls: ['ls ~/a'] });
  block('ANSI-C quotes are read', `printf $'a\\tb'`, { calls: [['printf', 'a\tb']] });
  block('--flag=value is one word', 'docker run --name="my web" -itd a', { calls: [['docker', 'run', '--name=my web', '-itd', 'a']] });
  block('-- is a word', 'docker run -- a --x', { calls: ['docker run -- a --x'] });
  block('an argument that looks like an assignment is a word', 'export A=b C="d e"', { calls: [['export', 'A=b', 'C=d e']] });
  block('a keyword as an argument is a word', 'echo for done in', { calls: ['echo for done in'] });
});

test.describe('operators', () => {
  block('a pipe makes two calls of one command', 'docker ps -q | wc -l', { calls: ['docker ps -q', 'wc -l'], tokens: ['operator |'] });
  block('&&, || and ; keep commands together', 'a && b || c; d', { calls: ['a', 'b', 'c', 'd'], tokens: ['operator &&', 'operator ||', 'operator ;'] });
  block('a ; before a continued line does not end the command', 'a; \\\n b', { calls: ['a', 'b'], tokens: ['operator ;'] });
  block('a ; on a continued line belongs to the command', 'a \\\n;\nb', { text: 'a \\\n;', calls: ['a'], tokens: ['operator ;'] }, { text: 'b', line: 3, calls: ['b'] });
  block('an & behind a command belongs to it', 'docker logs -f web &\nls', { text: 'docker logs -f web &', calls: ['docker logs -f web'], tokens: ['operator &'] }, { text: 'ls', line: 2, calls: ['ls'] });
  block('|& is one operator', 'a |& b', { calls: ['a', 'b'], tokens: ['operator |&'] });
  block('! and time are keywords', '! time -p docker ps', { calls: ['docker ps'], tokens: ['keyword !', 'keyword time'] });
  block('operators need no spaces', 'a&&b|c;d', { calls: ['a', 'b', 'c', 'd'], tokens: ['operator &&', 'operator |', 'operator ;'] });
});

test.describe('redirects and assignments', () => {
  block('a redirect is no word of the call', 'docker save -o a.tar web >out 2>&1 <in', { calls: ['docker save -o a.tar web'], tokens: ['redirect >out', 'redirect 2>&1', 'redirect <in'] });
  block('words behind a redirect belong to the call', 'docker >log ps -a', { calls: ['docker ps -a'], tokens: ['redirect >log'] });
  block('a redirect with a space has its file with it', 'cat >> "my file"', { calls: ['cat'], tokens: ['redirect >> "my file"'] });
  block('a here-string is a redirect', 'cat <<< "a b"', { calls: ['cat'], tokens: ['redirect <<< "a b"'] });
  block('an assignment before a program is no word', `A=1 B='x y' docker ps`, { calls: ['docker ps'], tokens: ['assignment A=1', `assignment B='x y'`] });
  block('an assignment alone calls nothing', 'A=1', { calls: [], tokens: ['assignment A=1'] });
  block('an array over two lines is one command', 'a=(b # one\n c)', { text: 'a=(b\n c)', calls: [], tokens: ['assignment a=(b\n c)'] });
  block('a substitution in an assignment is a call', 'ID=$(docker ps -q)', { calls: ['docker ps -q'], tokens: ['assignment ID=', 'substitution $(', 'substitution )'] });
});

test.describe('substitutions and groups', () => {
  block('a substitution is a word and a call', 'docker rm $(docker ps -aq)', { calls: ['docker rm ?', 'docker ps -aq'], tokens: ['substitution $(', 'substitution )'] });
  block('substitutions stand in one another', 'a $(b $(c d) e)', { calls: ['a ?', 'b ? e', 'c d'], tokens: ['substitution $(', 'substitution $(', 'substitution )', 'substitution )'] });
  block('a substitution in double quotes is a call', 'docker run -v "$(pwd)":/x a', { calls: ['docker run -v ? a', 'pwd'], tokens: ['substitution $(', 'substitution )'] });
  block('a substitution in single quotes is text', `echo '$(pwd)'`, { calls: ['echo $(pwd)'] });
  block('backticks are a substitution', 'docker rm `docker ps -q`', { calls: ['docker rm ?', 'docker ps -q'], tokens: ['substitution `', 'substitution `'] });
  block('backticks in backticks are one piece', 'echo `a \\`b\\``', { calls: ['echo ?'], tokens: ['substitution `a \\`b\\``'] });
  block('a process substitution is a call', 'diff <(docker diff a) b', { calls: ['diff ? b', 'docker diff a'], tokens: ['substitution <(', 'substitution )'] });
  block('arithmetic calls nothing', 'echo $((1 + 16#ff))', { calls: ['echo ?'] });
  block('a subshell over several lines is one command', '(\n  cd a\n  docker build .\n)', { calls: ['cd a', 'docker build .'], tokens: ['keyword (', 'keyword )'] });
  block('a group in braces is one command', '{ a; b; } > log', { calls: ['a', 'b'], tokens: ['keyword {', 'operator ;', 'operator ;', 'keyword }', 'redirect > log'] });
  block('a loop over a substitution is one command', 'for c in $(docker ps -q)\ndo\n  docker stop "$c"\ndone', {
    calls: ['docker ps -q', 'docker stop ?'],
    tokens: ['keyword for', 'keyword in', 'substitution $(', 'substitution )', 'keyword do', 'keyword done'],
  });
  block('a condition is one command', 'if docker ps; then\n  ls\nelse\n  pwd\nfi', { calls: ['docker ps', 'ls', 'pwd'], tokens: ['keyword if', 'operator ;', 'keyword then', 'keyword else', 'keyword fi'] });
  block('a while loop with a redirect is one command', 'while read -r x; do a "$x"; done < list', {
    calls: ['read -r x', 'a ?'],
    tokens: ['keyword while', 'operator ;', 'keyword do', 'operator ;', 'keyword done', 'redirect < list'],
  });
  block('a case is one command', 'case $x in\n  a|b) ls ;;\n  *) pwd ;;\nesac', {
    calls: ['ls', 'pwd'],
    tokens: ['keyword case', 'keyword in', 'operator |', 'keyword )', 'operator ;;', 'keyword )', 'operator ;;', 'keyword esac'],
  });
  block('a function is one command', 'f() {\n  docker ps\n}\nf', { text: 'f() {\n  docker ps\n}', calls: ['docker ps'], tokens: ['keyword (', 'keyword )', 'keyword {', 'keyword }'] }, { text: 'f', line: 4, calls: ['f'] });
  block('a test in brackets calls nothing', '[[ -f x && # y\n z ]] && ls', { calls: ['ls'], tokens: ['operator &&'] });
});

test.describe('heredocs', () => {
  block('a heredoc belongs to its command', 'cat <<EOF\nhi $x\nEOF\nls', { text: 'cat <<EOF\nhi $x\nEOF', calls: ['cat'], tokens: ['heredoc <<EOF', 'heredoc hi $x\nEOF'] }, { text: 'ls', line: 4, calls: ['ls'] });
  block('a # in a heredoc is no comment', `cat <<'EOF' > Dockerfile # write it\n# syntax=docker/dockerfile:1\nFROM a # b\nEOF`, {
    text: `cat <<'EOF' > Dockerfile\n# syntax=docker/dockerfile:1\nFROM a # b\nEOF`,
    label: 'write it',
    calls: ['cat'],
    tokens: [`heredoc <<'EOF'`, 'redirect > Dockerfile', 'heredoc # syntax=docker/dockerfile:1\nFROM a # b\nEOF'],
  });
  block('<<- lets tabs stand before its end', 'cat <<-EOF\n\thi\n\tEOF', { calls: ['cat'], tokens: ['heredoc <<-EOF', 'heredoc \thi\n\tEOF'] });
  // POSIX, 2.7.4 has two heredocs on one line, in this form.
  block('two heredocs on one line come one after the other', 'cat <<A; cat <<B\none\nA\ntwo\nB', { calls: ['cat', 'cat'], tokens: ['heredoc <<A', 'operator ;', 'heredoc <<B', 'heredoc one\nA', 'heredoc two\nB'] });
  block('words behind a heredoc’s beginning belong to the call', 'docker build -f - <<EOF .\nFROM a\nEOF', { calls: ['docker build -f - .'], tokens: ['heredoc <<EOF', 'heredoc FROM a\nEOF'] });
  block('a heredoc goes into a pipe', 'cat <<EOF | grep a\nb\nEOF', { calls: ['cat', 'grep a'], tokens: ['heredoc <<EOF', 'operator |', 'heredoc b\nEOF'] });
  block('a line that only begins like the end does not end a heredoc', 'cat <<EOF\nEOFs\nEOF', { calls: ['cat'], tokens: ['heredoc <<EOF', 'heredoc EOFs\nEOF'] });
  block('an empty heredoc has only its end', 'cat <<EOF\nEOF', { calls: ['cat'], tokens: ['heredoc <<EOF', 'heredoc EOF'] });
  block('a substitution in a heredoc is a call', 'cat <<EOF\n$(docker ps)\nEOF', { calls: ['cat', 'docker ps'], tokens: ['heredoc <<EOF', 'heredoc $(docker ps)\nEOF'] });
  block('a heredoc in a substitution is read', 'a "$(cat <<EOF\nx\nEOF\n)"', { calls: ['a ?', 'cat'], tokens: ['substitution $(', 'heredoc <<EOF', 'heredoc x\nEOF', 'substitution )'] });
  block('quotes of print in a heredoc are text', 'cat <<EOF\n“a” – b\\ \nEOF', { calls: ['cat'], tokens: ['heredoc <<EOF', 'heredoc “a” – b\\ \nEOF'] });
  block('a heredoc in a loop is read', 'for x in a; do\n  cat <<EOF\n  y\nEOF\ndone', {
    calls: ['cat'],
    tokens: ['keyword for', 'keyword in', 'operator ;', 'keyword do', 'heredoc <<EOF', 'heredoc   y\nEOF', 'keyword done'],
  });
});

test('the depth of a call counts substitutions and subshells', () => {
  const [command] = parseShell('a $(b "$(c)"); (d; (e)); { f; }');
  expect(command?.calls.map(({ words, depth }) => `${words[0]?.text} ${depth}`)).toEqual(['a 0', 'b 1', 'c 2', 'd 1', 'e 2', 'f 0']);
});

for (const [name, code, line, message] of [
  ['a double quote that is never closed', 'ls\necho "a\nb', 2, 'this double quote is never closed'],
  ['a single quote that is never closed', `ls\n\necho it's`, 3, 'this single quote is never closed'],
  ['a parenthesis that is never closed', 'ls\n(\n  a\n', 2, 'this subshell is never closed: its `)` is missing'],
  ['a substitution that is never closed', 'ls\na $(b\nc', 2, 'this command substitution is never closed'],
  ['a substitution that only new shells know', 'ls\necho ${ a; }', 2, 'write `$(…)`'],
  ['an expansion that no shell knows', 'ls\necho ${<a}', 2, '`${<a}` is no expansion that a shell knows'],
  ['a backtick that is never closed', 'a `b', 1, 'this backtick is never closed'],
  ['an expansion that is never closed', 'a\nb ${c', 2, 'this parameter expansion is never closed'],
  ['a quote that is never closed in a substitution', 'a\nb $(c "d)', 2, 'never closed'],
  ['a loop that is never closed', 'ls\nfor x in a; do\n  b\n', 2, 'this for is never closed: its `done` is missing'],
  ['a condition in a loop that is never closed', 'for x in a; do\n  if b; then\n    c\ndone', 2, 'never closed'],
  ['a brace that is never closed', '{ a\nb', 1, 'this brace group is never closed: its `}` is missing'],
  ['a heredoc that is never closed', 'ls\ncat <<EOF\nhi', 2, 'the heredoc `<<EOF` is never closed: end it with a line `EOF`'],
  ['a heredoc whose end is indented', 'cat <<EOF\nhi\n  EOF', 1, 'the line `EOF` that ends it must have nothing before'],
  ['a parenthesis too many', 'ls\na )', 2, 'unexpected token `)`'],
  ['a parenthesis behind a word', 'ls\necho( b', 2, 'unexpected token `(`'],
  ['a pipe with nothing before it', 'a\n| b', 2, 'unexpected token `|`'],
  ['an && with nothing behind it', 'a\nb &&', 2, 'expected command after `&&`'],
  ['a done without its loop', 'a\ndone', 2, 'unexpected token `done`'],
  ['a prompt', 'docker ps\n$ docker ps', 2, '`$` at the start of the line is a prompt: write the command alone'],
  ['an indented prompt', '  $ docker ps', 1, 'is a prompt'],
  ['a prompt with a user and a host', 'me@host:~$ docker ps', 1, '`me@host:~$` at the start of the line is a prompt'],
  ['the prompt of root', 'root@4f1c:/# ls', 1, '`root@4f1c:/#` at the start of the line is a prompt'],
  ['double quotes of print', 'ls\necho “a b”', 2, '`“` is a quotation mark of print, which quotes nothing: write `"`'],
  ['single quotes of print', 'echo ‘a’', 1, "write `'`"],
  ['a dash of print before a letter', 'ls\ndocker run –i a', 2, '`–i` begins with a dash of print (–), which is not a hyphen: write `-i`'],
  ['a dash of print before a word', 'docker run —rm a', 1, 'write `-rm` or `--rm`'],
  ['a no-break space', 'docker\u00a0ps', 1, 'a no-break or an invisible space'],
  ['a space behind the backslash', 'ls\ndocker run \\ \n  a', 2, 'a space follows the backslash, so that the line does not go on: remove the space'],
  ['a comment behind the backslash', 'docker run \\ # the image\n  a', 1, 'a comment follows the backslash'],
  ['a comment in a continued command', 'docker run \\\n  # the image\n  a', 1, 'write the comment above the command'],
  ['a backslash at the end of the block', 'ls\ndocker run a \\', 2, 'nothing follows that it could go on with'],
  ['a backslash before an empty line', 'docker run a \\\n\nls', 1, 'nothing follows that it could go on with'],
  ['a line that begins with a flag', 'docker run\n  --rm a', 2, 'a command cannot begin with `--rm`'],
  ['a placeholder in angle brackets', 'ls\ndocker run <image>', 2, 'a shell takes `<image>` for files'],
  ['a placeholder in angle brackets before a word', 'docker rm <name> -f', 1, 'a shell takes `<name>` for files'],
] as const) {
  test(`${name} is an error on its line`, () => {
    let thrown: unknown;
    try {
      parseShell(code);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ShellSyntaxError);
    expect(thrown).toMatchObject({ line, message: expect.stringContaining(message) });
  });
}

for (const [name, text] of [
  ['quotes of print inside quotes', 'echo "“a” – b"'],
  ['a dash of print inside a word', 'echo a–b'],
  ['an escaped space inside the line', 'ls a\\ b'],
  ['an escaped backslash before spaces', 'echo a\\\\ '],
  ['a dollar sign as an argument', 'echo $ a'],
  ['a redirect between two files', 'a <b >c'],
] as const) {
  test(`${name} is no error`, () => {
    expect(parseShell(text)).toHaveLength(1);
  });
}

for (const [name, text, line] of [
  ['one line stays as it is', 'docker ps  -a', 'docker ps  -a'],
  ['continued lines become one, with single spaces', 'docker run \\\n    --rm\\\n  alpine  \\\n ls', 'docker run --rm alpine ls'],
  ['several backslashes in a row become one space', 'docker ps \\\n \\\n -a', 'docker ps -a'],
  ['a word over two lines is joined', 'docker im\\\nages', 'docker images'],
  ['a word in double quotes over two lines is joined', 'echo "a \\\n  b"', 'echo "a   b"'],
  ['single quotes keep their backslash', `echo 'a \\\nb'`, `echo 'a \\\nb'`],
  ['a quoted line end stays', 'echo "a\nb" \\\n c', 'echo "a\nb" c'],
  ['an escaped backslash stays', 'echo \\\\ \\\n b', 'echo \\\\ b'],
  ['a heredoc stays as it is', 'cat \\\n  <<EOF\na \\\n  b\nEOF', 'cat <<EOF\na \\\n  b\nEOF'],
  ['a loop stays on its lines', 'for x in a; do\n  b \\\n    c\ndone', 'for x in a; do\n  b c\ndone'],
] as const) {
  test(`on one line: ${name}`, () => {
    expect(oneLine(text)).toBe(line);
  });
}

// One peer at a time, as a whole process: `node peers.mjs PEER BEFORE AFTER` prints its operations as JSON lines
// {"op","text"}. PEER: jsdiff (diffWordsWithSpace) or dmp (diff-match-patch with semantic cleanup).
import { readFileSync } from "node:fs";

const [peer, before, after] = process.argv.slice(2);
const [a, b] = [before, after].map((file) => readFileSync(file, "utf8"));
const out = [];
if (peer === "jsdiff") {
  const { diffWordsWithSpace } = await import("diff");
  for (const part of diffWordsWithSpace(a, b)) {
    out.push({ op: part.added ? "insert" : part.removed ? "delete" : "equal", text: part.value });
  }
} else if (peer === "dmp") {
  const { default: DiffMatchPatch } = await import("diff-match-patch");
  const dmp = new DiffMatchPatch();
  dmp.Diff_Timeout = 0;
  const diffs = dmp.diff_main(a, b);
  dmp.diff_cleanupSemantic(diffs);
  for (const [way, text] of diffs) out.push({ op: way > 0 ? "insert" : way < 0 ? "delete" : "equal", text });
} else {
  console.error("peers: jsdiff, dmp");
  process.exit(2);
}
process.stdout.write(JSON.stringify({ ops: out.map((op) => ({ ...op, kind: "word" })) }));

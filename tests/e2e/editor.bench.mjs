// How the editor keeps up with a person who types into an article of twenty pages: `cargo xtask bench editor`.
//
// One key after the other into the middle of a real contract's text. Of every key: how long until the letter is painted,
// and how long until the redline shows it, painted too. Both from the key's own time stamp.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { PASSWORD, closeBrowser, person, serve } from './house.mjs';

/** Twenty pages, as they are printed (bytes). */
const ARTICLE_BYTES = 20 * 3_000;
/** Pauses between keys, fast and at ease (milliseconds). */
const PAUSES = [80, 150, 300];
const KEYS = 120;
/** The redline follows within this at the 95th percentile (milliseconds). */
const FOLLOWS_MAX = 100;
/** A letter that shows later than this feels held up (milliseconds; a frame has 16). */
const LETTER_MAX = 50;

const contract = new URL('../fixtures/texts/en-afscme-real-estate-agency-2023-2025.md', import.meta.url).pathname;

/** One article out of a contract, from behind its preamble: its own headings become sections. */
function article(text) {
  const articles = text.slice(text.indexOf('\n', text.search(/^\f? *PREAMBLE$/m) + 1));
  const body = articles.replace(/^#+ */gm, '').replace(/\bARTICLE (\d+)/gi, 'Section $1');
  const end = body.lastIndexOf('\n\n', ARTICLE_BYTES);
  return `# ARTICLE 1 - HOURS\n\n${body.slice(0, end).trim()}\n`;
}

/** Follows the keys in the page, where time stamps and paints are. */
function follow() {
  const area = document.querySelector('textarea[name=text]');
  const target = document.getElementById('draft-redline');
  const seen = { letters: [], redlines: [] };
  let waiting = [];
  const painted = (then) => requestAnimationFrame(() => { setTimeout(() => then(performance.now())); });
  area.addEventListener('input', (event) => {
    const began = event.timeStamp;
    waiting.push(began);
    painted((now) => seen.letters.push(now - began));
  });
  new MutationObserver(() => {
    const answered = waiting;
    waiting = [];
    painted((now) => answered.forEach((began) => seen.redlines.push(now - began)));
  }).observe(target, { childList: true });
  globalThis.seen = seen;
}

function at(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

const folder = await mkdtemp(join(tmpdir(), 'convenio-editor-'));
const house = await serve();
const missed = [];
try {
  const ana = await person();
  await ana.goto(house.setUp);
  await ana.fill('[name=name]', 'Real Estate Agency Staff Union');
  await ana.fill('[name=slug]', 'reasu');
  await ana.fill('[name=unit_name]', 'Agency staff');
  await ana.fill('[name=employers]', 'Real Estate Agency');
  await ana.selectOption('[name=zone]', 'America/Los_Angeles');
  await ana.fill('[name=officer_name]', 'Ana Ruiz');
  await ana.fill('[name=officer_mail]', 'ana@home.example');
  await ana.fill('[name=password]', PASSWORD);
  const send = () => ana.click('main form#page-form button.primary');
  await send();
  await ana.waitForURL('**/u/reasu/agency-staff');
  const unit = ana.url();

  const file = join(folder, 'agreement.md');
  const text = article(await readFile(contract, 'utf8'));
  await writeFile(file, text);
  await ana.goto(`${unit}/agreements/import`);
  await ana.setInputFiles('[name=file]', file);
  await ana.fill('[name=title]', 'Agreement 2023–2025');
  await ana.check('main [name=language][value=en]');
  await ana.click('button[name=step][value=look]');
  await ana.click('button[name=step][value=save]');
  // Drafts are the committee's alone.
  await ana.goto(`${unit}/roster`);
  await ana.getByRole('link', { name: 'Ana Ruiz' }).click();
  await ana.check('main [name="kinds[]"][value=committee]');
  await send();
  await ana.goto(`${unit}/rounds/new`);
  await ana.fill('[name=title]', '2025 successor agreement');
  await ana.check('main [name=basis][value="1"]');
  await send();
  await ana.goto(`${ana.url()}/articles/1/draft`);
  const area = ana.locator('textarea[name=text]');
  const bytes = Buffer.byteLength(await area.inputValue());
  assert.ok(bytes > ARTICLE_BYTES * 0.9, `the article is ${bytes} bytes long`);
  await ana.waitForLoadState('networkidle');
  await ana.evaluate(follow);

  console.log(`An article of ${(bytes / 1000).toFixed(0)} kB, ${KEYS} keys each, in Chromium; milliseconds from the key.\n`);
  console.log('| a key every | letter, median | letter, 95 % | redline, median | redline, 95 % | redline, last |');
  console.log('|---|---|---|---|---|---|');
  for (const pause of PAUSES) {
    const place = Math.floor(text.length * (0.2 + 0.2 * PAUSES.indexOf(pause)));
    const word = text.indexOf(' ', place);
    await area.evaluate((element, caret) => { element.focus(); element.setSelectionRange(caret, caret); }, word);
    await ana.evaluate(() => { globalThis.seen.letters.length = 0; globalThis.seen.redlines.length = 0; });
    for (let key = 0; key < KEYS; key += 1) {
      // A word, a space, and now and then a stop: as sentences are.
      await ana.keyboard.press(key % 6 === 5 ? 'Space' : key % 40 === 39 ? '.' : 'abcdefghij'[key % 10]);
      await ana.waitForTimeout(pause);
    }
    await ana.waitForTimeout(1_000);
    const { letters, redlines } = await ana.evaluate(() => globalThis.seen);
    assert.equal(redlines.length, KEYS, 'every key is answered');
    const figures = [at(letters, 0.5), at(letters, 0.95), at(redlines, 0.5), at(redlines, 0.95), at(redlines, 1)];
    console.log(`| ${pause} ms | ${figures.map((ms) => ms.toFixed(0)).join(' | ')} |`);
    if (figures[1] > LETTER_MAX) missed.push(`a letter shows after ${figures[1].toFixed(0)} ms, at most ${LETTER_MAX}`);
    if (figures[3] > FOLLOWS_MAX) missed.push(`the redline follows after ${figures[3].toFixed(0)} ms, at most ${FOLLOWS_MAX}`);
  }
} finally {
  await closeBrowser();
  await house.stop();
  await rm(folder, { recursive: true, force: true });
}
if (missed.length > 0) {
  console.error(`\nmissed:\n${missed.join('\n')}`);
  process.exitCode = 1;
}

// Word comes in: a contract out of a .docx, the employer's counter with what they did not mark, and what is pasted.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { PASSWORD, audit, closeBrowser, look, person, serve } from './house.mjs';

const files = new URL('../fixtures/counters/', import.meta.url).pathname;
const clipboards = new URL('../fixtures/clipboard/', import.meta.url).pathname;
const tick = (page, name, value) => page.check(`main [name="${name}"][value="${value}"]`);
const send = (page) => page.click('main form#page-form button.primary');

let house;
let unit;
let article;
let ana;

/** Opens a round on one article, passes `sent` on it, and leaves its page open. */
async function onTheTable(page, title, sent) {
  await page.goto(`${unit}/rounds/new`);
  await page.fill('[name=title]', `2027 ${title}`);
  await tick(page, 'basis', 'first');
  await page.fill('[name=articles]', title);
  await send(page);
  await page.waitForURL(/\/rounds\/\d+$/);
  // Articles that nobody has opened stand folded up.
  const at = new URL(await page.locator('main a[href*="/articles/"]').first().getAttribute('href'), unit).href;
  await page.goto(`${at}/draft`);
  await page.fill('textarea[name=text]', sent);
  await page.click('button[name=verb][value=save]');
  await page.goto(`${at}/pass`);
  await tick(page, 'kind', 'proposal');
  await page.fill('[name=time]', '10:00');
  await page.check('main [name="confirm[]"]');
  await send(page);
  return at;
}

before(async () => {
  house = await serve();
  const officer = await person();
  await officer.goto(house.setUp);
  await officer.fill('[name=name]', 'Resource Center Workers United');
  await officer.fill('[name=slug]', 'rcwu');
  await officer.fill('[name=unit_name]', 'Program staff');
  await officer.fill('[name=employers]', 'Resource Center');
  await officer.selectOption('[name=zone]', 'America/New_York');
  await officer.fill('[name=officer_name]', 'Olga Park');
  await officer.fill('[name=officer_mail]', 'olga@home.example');
  await officer.fill('[name=password]', PASSWORD);
  await send(officer);
  await officer.waitForURL('**/u/rcwu/program-staff');
  unit = officer.url();
  await officer.goto(`${unit}/roster/add`);
  await officer.fill('[name=name]', 'Ana Ruiz');
  await officer.fill('[name=mail]', 'ana@home.example');
  await tick(officer, 'language', 'en');
  await tick(officer, 'kinds[]', 'committee');
  await send(officer);
  await officer.click('form[action="/do/members/make-link"] button');
  ana = await person();
  await ana.goto((await officer.textContent('.slip .hash')).trim());
  await send(ana);
});

/** Ana at another browser. */
async function anaAt(options) {
  const page = await person(options);
  await page.context().addCookies(await ana.context().cookies());
  return page;
}

after(async () => {
  await closeBrowser();
  await house.stop();
});

test('a committee sees what a Word document holds before its text is saved', async () => {
  await ana.goto(`${unit}/agreements/import`);
  await look(ana, 'word-import');
  await ana.setInputFiles('[name=file]', `${files}en-contract.docx`);
  await ana.click('button[value=look]');
  await ana.getByRole('heading', { name: 'What the file holds' }).waitFor();
  const told = await ana.textContent('main');
  for (const words of ['Dana Cole', 'Check with payroll.', 'One page header', '3 articles']) {
    assert.ok(told.includes(words), words);
  }
  assert.match(await ana.inputValue('[name=text]'), /thirty-seven hours/);
  await look(ana, 'word-import-found');
  await tick(ana, 'take', 'reject');
  await ana.click('button[name=step][value=look]');
  assert.match(await ana.inputValue('[name=text]'), /forty hours/);
  await ana.click('button[name=step][value=save]');
  await ana.waitForURL('**/agreements/1');
});

test('the words of a PDF are read by the program itself, and are said to be a guess', async () => {
  await ana.goto(`${unit}/agreements/import`);
  await ana.setInputFiles('[name=file]', `${files}en-text.pdf`);
  await ana.click('button[value=look]');
  await ana.getByRole('heading', { name: 'This text is a guess' }).waitFor();
  assert.match(await ana.inputValue('[name=text]'), /forty hours in five days/);
  assert.ok(await ana.isChecked('[name="keep[]"]'));
  await look(ana, 'word-import-pdf');
});

test('three changes that the employer did not mark are shown beside the two that they did', async () => {
  article = await onTheTable(ana, 'Discipline', await readFile(`${files}en-sent.md`, 'utf8'));
  await ana.goto(`${article}/counter`);
  await look(ana, 'word-counter');
  await ana.setInputFiles('[name=file]', `${files}en-counter.docx`);
  await tick(ana, 'kind', 'counter');
  await ana.fill('[name=time]', '11:00');
  // The button that enters it: even so, it is shown first.
  await ana.click('button[name=verb][value=enter]');
  const box = ana.locator('.notice.unmarked');
  await box.waitFor();
  assert.equal(await box.locator('h2').textContent(), '3 differences that they did not mark');
  assert.deepEqual(await box.locator('li ins').allTextContents(), ['may', 'twenty', 'kept']);
  const marked = await ana.locator('details.marks').first().textContent();
  for (const words of ['if one is available', 'seven', 'thirty', 'Dana Cole']) assert.ok(marked.includes(words), words);
  await look(ana, 'word-counter-found');
  await ana.click('button[name=verb][value=enter]');
  await ana.waitForURL((url) => url.pathname === new URL(article).pathname);
  assert.equal(await box.locator('h2').textContent(), '3 differences that they did not mark');
  await look(ana, 'word-counter-entered');
  await ana.goto(`${article}/texts/E-1`);
  await audit(ana, 'the pass that came as a file');
  const [download] = await Promise.all([ana.waitForEvent('download'), ana.click('a[href$="/texts/E-1/file"]')]);
  assert.equal(download.suggestedFilename(), 'en-counter.docx');
});

test('a draft comes out of a file, and what was typed before it changes places with it', async () => {
  const page = await anaAt();
  await page.goto(`${article}/draft`);
  await page.fill('textarea[name=text]', 'Typed by hand.');
  await page.locator('summary', { hasText: 'Take the text from a file' }).click();
  await page.setInputFiles('[name=file]', `${files}en-contract.docx`);
  await look(page, 'word-draft');
  await page.click('button[name=verb][value=file]');
  await page.getByRole('heading', { name: 'What the file holds' }).waitFor();
  assert.match(await page.inputValue('textarea[name=text]'), /thirty-seven hours/);
  // The redline follows what came out of the file.
  await page.waitForFunction(() => document.querySelector('#draft-redline').textContent.includes('thirty-seven'));
  await look(page, 'word-draft-found');
  await tick(page, 'take', 'reject');
  await page.click('button[name=verb][value=preview]');
  assert.match(await page.inputValue('textarea[name=text]'), /forty hours/);
  const swap = () => page.click('button[name=verb][value=back]');
  await swap();
  await page.getByText('Not saved yet: this is a preview').waitFor();
  await swap();
  assert.match(await page.inputValue('textarea[name=text]'), /forty hours/);
  await swap();
  assert.equal((await page.inputValue('textarea[name=text]')).trim(), 'Typed by hand.');
  // Enter in the note saves, and is no other button of the page.
  await page.fill('[name=note]', 'By hand.');
  await page.press('[name=note]', 'Enter');
  await page.waitForURL((url) => url.pathname === new URL(article).pathname);
});

test('what is pasted from an office program becomes Markdown, and what did not come along is told', async () => {
  const page = await anaAt();
  await page.goto(`${article}/draft`);
  await page.fill('textarea[name=text]', '');
  const html = await readFile(`${clipboards}google-docs-en.html`, 'utf8');
  const paste = (kinds) => page.evaluate((given) => {
    const clipboard = new DataTransfer();
    for (const [kind, words] of Object.entries(given)) clipboard.setData(kind, words);
    const box = document.querySelector('textarea[name=text]');
    box.focus();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, kinds);
  await paste({ 'text/html': html, 'text/plain': 'Article 8 Discipline' });
  await page.waitForFunction(() => document.querySelector('textarea[name=text]').value.includes('**just cause**'));
  const text = await page.inputValue('textarea[name=text]');
  assert.match(text, /^# Article 8 Discipline/);
  assert.match(text, /1\. A steward is present:/);
  assert.match(text, /\[the law\]\(https:\/\/example\.org\/law\)/);
  assert.match(text, /\| \*\*Step\*\* \| \*\*Days\*\* \|/);
  await page.getByText('The line under one passage').waitFor();
  // The live redline follows what was pasted.
  await page.waitForFunction(() => document.querySelector('#draft-redline').textContent.includes('just cause'));
  await look(page, 'word-paste');
  // Words without marks of their own are pasted by the browser itself.
  assert.equal(await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData('text/html', '<div><span># plain</span></div>');
    const event = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true });
    return document.querySelector('textarea[name=text]').dispatchEvent(event);
  }), true);
  await page.context().close();
});

test('on a phone without scripts, in Korean and in Spanish, the same box is seen', async () => {
  for (const [tag, language, title, heading, name] of [
    ['ko', 'ko-KR', '징계', '표시하지 않고', '한국어'],
    ['es', 'es-MX', 'Disciplina', 'no marc', 'Español'],
  ]) {
    const at = await onTheTable(ana, title, await readFile(`${files}${tag}-sent.md`, 'utf8'));
    const page = await anaAt({ language, phone: true, script: false });
    await page.goto(`${at}/counter`);
    await page.getByRole('button', { name }).click();
    await page.setInputFiles('[name=file]', `${files}${tag}-counter.docx`);
    await page.click('button[name=verb][value=look]');
    const said = await page.locator('.notice.unmarked h2').textContent();
    assert.ok(said.includes(heading), said);
    await look(page, `word-counter-${tag}`);
    await page.context().close();
  }
});

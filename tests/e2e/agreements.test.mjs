// A contract from a file to a member's phone: imported, looked at, read, searched, printed; with and without scripts.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { PASSWORD, audit, closeBrowser, look, person, serve } from './house.mjs';

const texts = new URL('../fixtures/texts/', import.meta.url).pathname;
const AFSCME = `${texts}en-afscme-real-estate-agency-2023-2025.md`;
const UNION_ACT = `${texts}ko-trade-union-act-2025.md`;

let house;
let shelf;

/** The first officer, signed in. */
async function officer(options) {
  const page = await person(options);
  if (!shelf) {
    await page.goto(house.setUp);
    await page.fill('[name=name]', 'Resource Center Workers United');
    await page.fill('[name=slug]', 'rcwu');
    await page.fill('[name=unit_name]', 'Program staff');
    await page.fill('[name=employers]', 'Resource Center');
    await page.selectOption('[name=zone]', 'America/New_York');
    await page.fill('[name=officer_name]', 'Ana Ruiz');
    await page.fill('[name=officer_mail]', 'ana@home.net');
    await page.fill('[name=password]', PASSWORD);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL('**/u/rcwu/program-staff');
    shelf = `${page.url()}/agreements`;
    return page;
  }
  await page.goto(`${house.origin}/sign-in`);
  await page.fill('[name=mail]', 'ana@home.net');
  await page.fill('[name=password]', PASSWORD);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

before(async () => {
  house = await serve();
});

after(async () => {
  await closeBrowser();
  await house.stop();
});

test('an officer imports a ninety-page contract and reads it clause by clause', async () => {
  const page = await officer();
  await page.goto(shelf);
  await look(page, 'agreements-empty');
  await page.goto(`${shelf}/import`);
  await look(page, 'agreements-import');
  await page.setInputFiles('[name=file]', AFSCME);
  await page.click('button[value=look]');
  await page.getByRole('heading', { name: 'What was found' }).waitFor();
  assert.match(await page.textContent('main'), /54 articles/);
  await look(page, 'agreements-preview');
  await page.fill('[name=effective]', '2023-07-01');
  await page.fill('[name=expires]', '2027-06-30');
  await page.click('button[value=save]');
  await page.waitForURL('**/agreements/1');
  await look(page, 'agreements-contents');
  await page.goto(`${shelf}/1/articles/19`);
  await look(page, 'agreements-article');
  await page.goto(`${shelf}/1/articles/appendix-b`);
  await audit(page, 'a wage table');
  await page.goto(`${shelf}/1/read#a12-s12-b`);
  const top = await page.evaluate(() => document.getElementById('a12-s12-b').getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 400, `the clause of the address stands at ${top} px`);
  await page.goto(`${shelf}/1/search?q=${encodeURIComponent('"just cause"')}`);
  await look(page, 'agreements-search');
  await page.goto(`${shelf}/1/print`);
  const paper = await page.pdf({ format: 'Letter' });
  assert.ok(paper.length > 100_000);
});

test('a refused text comes back, and the language switch keeps it', async () => {
  const page = await officer();
  await page.goto(`${shelf}/import`);
  await page.fill('[name=text]', 'Forty hours, and nothing that is an article.');
  await page.click('button[value=look]');
  await page.getByText('No article was found').waitFor();
  await audit(page, 'a text without articles');
  assert.equal(await page.locator('button[value=save]').count(), 0);
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('heading', { level: 1, name: '협약 가져오기' }).waitFor();
  assert.match(await page.inputValue('[name=text]'), /Forty hours/);
  await audit(page, 'the import page in Korean');
});

test('on a phone without scripts a member imports, reads and searches in Korean', async () => {
  const page = await officer({ phone: true, script: false });
  await page.goto(`${shelf}/import`);
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('heading', { level: 1, name: '협약 가져오기' }).waitFor();
  await page.fill('[name=text]', await readFile(UNION_ACT, 'utf8'));
  await page.click('button[value=look]');
  await page.click('button[value=save]');
  await page.waitForURL('**/agreements/2');
  await look(page, 'agreements-contents-ko');
  await page.fill('[name=q]', '단체교섭');
  await page.locator('form.search button').click();
  assert.match(await page.textContent('main'), /곳에서 찾았습니다/);
  await audit(page, 'search on a phone');
  await page.locator('.found li a').first().click();
  await audit(page, 'an article on a phone');
  assert.match(page.url(), /articles\/1#a1$/);
  // The whole contract, looked at with scripts: an audit needs them.
  const reader = await officer();
  await reader.goto(`${shelf}/2/read`);
  await audit(reader, 'a whole contract');
});

test('an open page says that somebody changed it, and what was typed stays', async () => {
  const [ana, typing, colleague] = [await officer(), await officer({ phone: true, language: 'ko-KR' }), await officer()];
  const roster = shelf.replace('/agreements', '/roster');
  await ana.goto(roster);
  await typing.goto(`${roster}/add`);
  await typing.fill('[name=name]', 'Half A Na');
  await colleague.goto(`${roster}/add`);
  await colleague.fill('[name=name]', 'Newly Hired');
  await colleague.locator('main button[type=submit]').first().click();
  await colleague.waitForURL('**/roster/**');
  const notice = ana.locator('[data-live] .notice');
  await notice.waitFor();
  await look(ana, 'live-roster');
  await notice.getByRole('link').click();
  await ana.getByRole('link', { name: 'Newly Hired' }).waitFor();
  assert.equal(await notice.isVisible(), false);
  // A form that shows nothing of the roster has not changed: nobody is disturbed.
  assert.equal(await typing.locator('[data-live] .notice').isVisible(), false);
  assert.equal(await typing.inputValue('[name=name]'), 'Half A Na');
  for (const page of [ana, typing, colleague]) await page.context().close();
});

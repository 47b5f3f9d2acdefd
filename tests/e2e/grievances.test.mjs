// A grievance from the incident to the award, on a phone in Korean, with the connection lost in the middle: an officer
// confirms the procedure of a real contract, a steward works the case, the grievant follows it.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PASSWORD, audit, closeBrowser, look, person, serve } from './house.mjs';

const contract = new URL('../fixtures/texts/en-afscme-real-estate-agency-2023-2025.md', import.meta.url).pathname;
const FACTS = 'Written warning for lateness on a day of approved leave. No interview was held.';
const OWN = '휴가를 낸 날인데 지각했다고 경고장을 받았습니다.';

let house;
let ana;
let unit;
const people = {};

before(async () => { house = await serve(); });
after(async () => {
  await closeBrowser();
  await house.stop();
});

const tick = (page, name, value) => page.check(`main [name="${name}"][value="${value}"]`);
const send = (page) => page.locator('main form button.primary').first().click();
/** A day so many days ago, as a date field takes it. */
// Half a day back: where the unit is, it may still be yesterday.
const ago = (days) => new Date(Date.now() - (days + 0.5) * 86_400_000).toISOString().slice(0, 10);

async function join(key, name, kinds, language, options) {
  await ana.goto(`${unit}/roster/add`);
  await ana.fill('[name=name]', name);
  await ana.fill('[name=mail]', `${key}@home.example`);
  await tick(ana, 'language', language);
  for (const kind of kinds) await tick(ana, 'kinds[]', kind);
  await send(ana);
  await ana.click('form[action="/do/members/make-link"] button');
  const link = (await ana.textContent('.slip .hash')).trim();
  const page = await person(options);
  await page.goto(link);
  await send(page);
  people[key] = page;
}

test('an officer sets the union up, and a steward and a member join from their phones', async () => {
  ana = await person();
  await ana.goto(house.setUp);
  const fields = { name: 'Agency Staff Union', slug: 'asu', unit_name: 'Agency staff', employers: 'Real Estate Agency', officer_name: 'Ana Ruiz', officer_mail: 'ana@home.example', password: PASSWORD };
  for (const [name, value] of Object.entries(fields)) await ana.fill(`[name=${name}]`, value);
  await ana.selectOption('[name=zone]', 'America/Los_Angeles');
  await send(ana);
  await ana.waitForURL('**/u/asu/agency-staff');
  unit = ana.url();
  const phone = { language: 'ko-KR', phone: true };
  await join('minji', '김민지', ['steward'], 'ko', phone);
  await join('junho', '박준호', [], 'ko', phone);
});

test('the officer names who oversees and confirms every number of the contract beside its clause', async () => {
  await ana.goto(`${unit}/agreements/import`);
  await ana.setInputFiles('[name=file]', contract);
  await ana.fill('[name=title]', 'Agreement 2023–2025');
  await tick(ana, 'language', 'en');
  await ana.click('button[name=step][value=look]');
  await ana.click('button[name=step][value=save]');
  await ana.goto(`${unit}/grievances`);
  await look(ana, 'grievances-1-empty');
  await ana.goto(`${unit}/grievances/confidence`);
  await ana.getByRole('group', { name: 'Officers' }).getByLabel('Ana Ruiz').check();
  await look(ana, 'grievances-2-confidence');
  await send(ana);
  await ana.goto(`${unit}/grievances/procedures`);
  await ana.click('.next a.button');
  await look(ana, 'grievances-3-wizard');
  for (const box of await ana.locator('[name="confirmed[]"]').all()) await box.check();
  for (const holiday of ['Veterans Day', 'Thanksgiving Day', 'Christmas Day', 'New Year’s Day', 'Labor Day', 'Memorial Day', 'Independence Day']) {
    await ana.locator(`[name="holidays[]"][value="${holiday}"]`).check();
  }
  await send(ana);
  await ana.waitForURL('**/grievances/procedures/1');
  await look(ana, 'grievances-4-procedure');
});

test('the steward logs the case in the parking lot, and a lost connection loses nothing', async () => {
  const { minji } = people;
  await minji.goto(`${unit}/grievances`);
  await look(minji, 'grievances-5-clock-empty');
  await minji.click('a.button.primary');
  await minji.waitForLoadState('networkidle');
  await tick(minji, 'grieved-by', 'individual');
  await minji.selectOption('[name=grievant]', { label: '박준호' });
  await minji.selectOption('[name=kind]', 'discipline');
  await minji.fill('[name=happened]', ago(12));
  await minji.fill('[name=facts]', FACTS);
  await look(minji, 'grievances-6-intake');
  await minji.click('main details > summary');
  await minji.fill('[name="own-words"]', OWN);
  await minji.fill('[name=witnesses]', '야간 경비원');
  await minji.context().setOffline(true);
  await send(minji);
  await minji.waitForSelector('[data-draft-offline]:visible');
  await audit(minji, 'offline');
  // The phone's browser throws the page away; what was typed is still there on the way back.
  await minji.goto('about:blank');
  await minji.context().setOffline(false);
  minji.broken.length = 0;
  await minji.goto(`${unit}/grievances/new`);
  await minji.waitForSelector('[data-draft-found]:visible');
  assert.equal(await minji.inputValue('[name=facts]'), FACTS);
  assert.equal(await minji.inputValue('[name="own-words"]'), OWN);
  assert.equal(await minji.inputValue('[name=witnesses]'), '야간 경비원');
  assert.ok(await minji.isChecked('[name="grieved-by"][value=individual]'));
  await look(minji, 'grievances-7-restored');
  await minji.locator('main details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  await minji.fill('[name=find]', 'just cause');
  await minji.click('button[name=step][value=find]');
  await minji.locator('[name="cited[]"]').first().check();
  await look(minji, 'grievances-8-clauses');
  await send(minji);
  await minji.waitForURL(/\/grievances\/1\?logged=1/);
  const left = await minji.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('draft:')));
  assert.deepEqual(left, [], 'the draft is gone once it has arrived');
  await look(minji, 'grievances-9-case');
});

/** Writes down what happened, as the case's page offers it. */
async function enter(page, what, fill) {
  await page.goto(`${unit}/grievances/1/enter?what=${what}`);
  for (const [name, value] of Object.entries(fill)) {
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate((one) => `${one.tagName} ${one.type}`);
    if (kind.includes('radio')) await tick(page, name, value);
    else if (kind.startsWith('SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
  await audit(page, what);
  await send(page);
  await page.waitForURL(/\/grievances\/1\?entered=/);
}

test('the steward takes it from step to step to arbitration, and the award comes', async () => {
  const { minji } = people;
  await enter(minji, 'filed', { at: ago(10) });
  await enter(minji, 'meeting-held', { at: ago(9) });
  await enter(minji, 'information-requested', { at: ago(9), due: ago(2) });
  await look(minji, 'grievances-10-filed');
  await enter(minji, 'answer-received', { answer: 'denied', at: ago(8) });
  await minji.goto(`${unit}/grievances`);
  await look(minji, 'grievances-11-clock');
  // As many steps as the contract has before arbitration.
  for (let at = 7; ; at -= 1) {
    await minji.goto(`${unit}/grievances/1/enter`);
    const further = await minji.locator('main a[href$="what=appealed"]').count();
    if (!further) break;
    await enter(minji, 'appealed', { at: ago(at) });
    await enter(minji, 'answer-received', { answer: 'denied', at: ago(at) });
  }
  await enter(minji, 'demanded', { at: ago(1) });
  await enter(minji, 'arbitrator-chosen', { at: ago(1) });
  await enter(minji, 'hearing-closed', { at: ago(0) });
  await look(minji, 'grievances-12-arbitration');
  await minji.goto(`${unit}/grievances/1/letters/demand`);
  await look(minji, 'grievances-13-demand');
  await enter(minji, 'award-received', { award: 'sustained', at: ago(0) });
  await enter(minji, 'promised', { note: '경고장을 인사 기록에서 삭제', at: ago(0), due: ago(0) });
  await look(minji, 'grievances-14-award');
  await minji.goto(`${unit}/grievances/1/notes`);
  await look(minji, 'grievances-15-notes');
});

test('the grievant follows the case in Korean and sees none of the union’s notes', async () => {
  const { junho } = people;
  await junho.goto(`${unit}/grievances`);
  await junho.click('main ul.list a');
  const shown = await junho.textContent('main');
  assert.match(shown, /중재인이 받아들였습니다/);
  assert.doesNotMatch(shown, /야간 경비원/);
  await look(junho, 'grievances-16-own');
});

// One article of a real contract of 90 pages, from import to a recorded ratification vote: five people, two languages,
// both databases.

import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { PASSWORD, audit, closeBrowser, holdPasskeys, look, person, serve } from './house.mjs';

const contract = new URL('../fixtures/texts/en-afscme-real-estate-agency-2023-2025.md', import.meta.url).pathname;

after(closeBrowser);

const tick = (page, name, value) => page.check(`main [name="${name}"][value="${value}"]`);
const send = (page) => page.click('main form#page-form button.primary');
const heading = (page) => page.textContent('h1');

for (const postgres of [false, true]) {
  describe(`a contract is won on ${postgres ? 'PostgreSQL' : 'SQLite'}`, { timeout: 600_000 }, () => {
    let house;
    let ana;
    let unit;
    const people = {};
    before(async () => { house = await serve({ postgres }); });
    after(async () => { await house?.stop(); });
    const name = (step) => `${postgres ? 'pg' : 'sqlite'}-${step}`;

    test('Ana sets the union up, once', async () => {
      ana = await person();
      await ana.goto(house.setUp);
      await audit(ana, 'set-up');
      await ana.fill('[name=name]', 'Real Estate Agency Staff Union');
      await ana.fill('[name=slug]', 'reasu');
      await tick(ana, 'languages[]', 'ko');
      await ana.fill('[name=unit_name]', 'Agency staff');
      await ana.fill('[name=employers]', 'Real Estate Agency');
      await ana.fill('[name=domains]', 'agency.example');
      await ana.selectOption('[name=zone]', 'America/Los_Angeles');
      await ana.fill('[name=officer_name]', 'Ana Ruiz');
      await ana.fill('[name=officer_mail]', 'ana@home.example');
      await ana.fill('[name=password]', 'too short');
      await send(ana);
      assert.equal(await ana.inputValue('[name=employers]'), 'Real Estate Agency', 'what was typed is still there');
      await look(ana, name('1-refused'));
      await ana.fill('[name=password]', PASSWORD);
      // Enter sends the form, and is no button of the language switch.
      await ana.press('[name=password]', 'Enter');
      await ana.waitForURL('**/u/reasu/agency-staff');
      unit = ana.url();
      await look(ana, name('2-unit'));
      const late = await person();
      assert.equal((await late.goto(house.setUp)).status(), 404, 'the link is dead');
      await late.context().close();
    });

    test('four people join by personal links, one of them in Korean without any script', async () => {
      const joining = [
        ['bo', 'Bo Kim', ['committee'], 'ko', { language: 'ko-KR', phone: true, script: false }],
        ['cora', 'Cora Diaz', ['committee'], 'en', {}],
        ['tess', 'Tess Abebe', ['teller'], 'en', {}],
        ['mia', 'Mia Soto', [], 'es', { language: 'es-MX', phone: true }],
      ];
      for (const [key, full, kinds, language, browser] of joining) {
        await ana.goto(`${unit}/roster/add`);
        await ana.fill('[name=name]', full);
        await ana.fill('[name=mail]', key === 'mia' ? 'mia@agency.example' : `${key}@home.example`);
        await tick(ana, 'language', language);
        for (const kind of kinds) await tick(ana, 'kinds[]', kind);
        await send(ana);
        if (key === 'mia') {
          assert.match(await ana.textContent('.notice.stop'), /employer can read/, 'the employer’s mailbox is flagged');
          await look(ana, name('3-person'));
        }
        await ana.click('form[action="/do/members/make-link"] button');
        const link = (await ana.textContent('.slip .hash')).trim();
        if (key === 'bo') await look(ana, name('4-slip'));
        const page = await person(browser);
        await page.goto(link);
        await audit(page, `${key} opens the link`);
        await send(page);
        people[key] = page;
        assert.equal((await page.goto(unit)).status(), 200);
      }
      await ana.goto(`${unit}/roster`);
      await look(ana, name('5-roster'));
    });

    test('Ana signs in again by passkey', async () => {
      await holdPasskeys(ana);
      await ana.goto(`${house.origin}/account`);
      await ana.waitForSelector('.needs-script button');
      await look(ana, name('6-account'));
      await ana.waitForLoadState('networkidle');
      await ana.click('.needs-script button');
      await ana.waitForSelector('form[action="/do/members/remove-passkey"]');
      await ana.click('details.menu summary');
      await ana.click('form[action="/do/members/sign-out"] button');
      await ana.waitForURL('**/sign-in');
      await look(ana, name('7-sign-in'));
      await ana.waitForLoadState('networkidle');
      await ana.click('.needs-script button');
      await ana.waitForURL(`${house.origin}/`);
      await ana.goto(unit);
      assert.equal(await heading(ana), 'Agency staff');
    });

    test('Bo imports the contract on a phone in Korean, without any script', async () => {
      const { bo } = people;
      await bo.goto(`${unit}/agreements/import`);
      await bo.setInputFiles('[name=file]', contract);
      await bo.fill('[name=title]', 'Agreement 2023–2025');
      await tick(bo, 'language', 'en');
      await bo.click('button[name=step][value=look]');
      await look(bo, name('8-import-preview'));
      await bo.click('button[name=step][value=save]');
      await bo.goto(`${unit}/agreements/1`);
      await look(bo, name('9-agreement'));
      await bo.goto(`${unit}/agreements/1/search?q=grievance`);
      await look(bo, name('10-search'));
      assert.match(await bo.textContent('main'), /GRIEVANCE/i);
      const mia = people.mia;
      await mia.goto(`${unit}/agreements/1/articles/12`);
      assert.match(await heading(mia), /GRIEVANCE PROCEDURE/);
      await look(mia, name('11-read'));
    });

    test('Cora opens the round and drafts an article; two who save at once lose nothing', async () => {
      const { bo, cora } = people;
      await cora.goto(`${unit}/rounds/new`);
      await cora.fill('[name=title]', '2025 successor agreement');
      await tick(cora, 'basis', '1');
      await send(cora);
      const round = cora.url();
      await look(cora, name('12-round'));
      await cora.goto(`${round}/add-session`);
      await tick(cora, 'kind', 'session');
      await cora.fill('[name=place]', 'Union hall');
      await send(cora);
      people.article = `${round}/articles/12`;
      await cora.goto(`${people.article}/draft`);
      await bo.goto(`${people.article}/draft`);
      const draft = await cora.inputValue('textarea[name=text]');
      assert.match(draft, /GRIEVANCE PROCEDURE/);
      await cora.fill('textarea[name=text]', draft.replace('A grievance is', 'A grievance, of one employee or of a group, is'));
      await cora.waitForSelector('main ins', { timeout: 30_000 });
      await look(cora, name('13-draft'));
      // Cora goes elsewhere before she saves: the words are still there, and the redline is of them.
      await cora.waitForFunction(() => Object.entries(localStorage).some(([key, kept]) => key.startsWith('draft:') && kept.includes('or of a group')));
      await cora.goto(people.article);
      await cora.goto(`${people.article}/draft`);
      await cora.waitForSelector('[data-draft-found]:visible');
      assert.match(await cora.inputValue('textarea[name=text]'), /of one employee or of a group/);
      await cora.waitForSelector('#draft-redline ins', { timeout: 30_000 });
      const copy = await cora.evaluate(() => {
        const name = `draft:${document.querySelector('form[data-drafts]').dataset.draft}`;
        return [name, localStorage.getItem(name)];
      });
      await cora.click('button[name=verb][value=save]');
      await cora.waitForURL(/\/articles\/12\?saved=/);
      const left = await cora.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')));
      assert.deepEqual(left, [], 'the browser’s copy is gone once it has arrived');
      // The same words once more, as if they had been typed on the draft before this one and never sent.
      await cora.evaluate(([name, kept]) => localStorage.setItem(name, kept), copy);
      await cora.goto(`${people.article}/draft`);
      await cora.click('[data-draft-other] a');
      await cora.waitForSelector('[data-draft-found]:visible');
      assert.match(await cora.inputValue('textarea[name=text]'), /of one employee or of a group/);
      await audit(cora, 'words typed on a draft that was replaced');
      await look(cora, name('14-behind'));
      await cora.click('[data-draft-drop]');
      await bo.fill('textarea[name=text]', `${draft}\n\nMediation is open to either party.\n`);
      await bo.click('button[name=verb][value=save]');
      assert.match(bo.url(), /\/conflict\//, 'Bo is shown both texts');
      await audit(bo, 'conflict');
      assert.equal(await bo.locator('fieldset.merge').count(), 0, 'they changed different sentences: nothing to choose');
      const shown = await bo.textContent('main');
      assert.ok(shown.includes('Mediation is open') && shown.includes('of one employee or of a group'), 'both are there');
    });

    test('a pass crosses the table, and a counter comes back', async () => {
      const { cora, bo } = people;
      await cora.goto(`${people.article}/pass`);
      await tick(cora, 'kind', 'proposal');
      await cora.fill('main [name=time]', '10:30');
      await cora.check('main [name="confirm[]"]');
      await look(cora, name('14-pass'));
      await send(cora);
      await cora.goto(`${people.article}/texts/U-1`);
      const passed = await cora.textContent('main');
      assert.match(passed, /of one employee or of a group/);
      const response = await cora.context().request.get(`${people.article}/texts/U-1/download`);
      const ours = await response.text();
      const theirs = ours.replace('of one employee or of a group', 'of one employee').replace(/must(\s+)first/, 'may$1first');
      assert.notEqual(ours, theirs);
      await bo.goto(`${people.article}/counter`);
      await bo.fill('textarea[name=text]', theirs);
      // They marked one change and made two.
      await tick(bo, 'claim', 'passages');
      await bo.fill('[name=deleted]', 'or of a group');
      await tick(bo, 'kind', 'counter');
      await bo.fill('main [name=time]', '14:00');
      await bo.click('button[name=verb][value=look]');
      assert.match(await bo.textContent('.notice.unmarked h2'), /1/, 'the change they did not mark is shown before it is entered');
      assert.match(await bo.textContent('.notice.unmarked li'), /may/);
      await look(bo, name('15-look'));
      await send(bo);
      await bo.goto(people.article);
      assert.match(await bo.textContent('.notice.unmarked li'), /may/, 'and on the article afterwards');
      await look(bo, name('15-article'));
      await cora.goto(people.article);
      await audit(cora, 'an article with a silent change');
      await cora.click('.notice.unmarked li a');
      assert.match(cora.url(), /redline\?from=U-1&to=E-1.*#change-\d+$/);
    });

    test('the redline of the editor follows the text that is chosen to compare with', async () => {
      const { cora } = people;
      await cora.goto(`${people.article}/draft`);
      await cora.waitForSelector('#draft-redline ins', { timeout: 30_000 });
      assert.match(await cora.textContent('#draft-against'), /Current language/);
      await cora.selectOption('[name=against]', 'U-1');
      await cora.waitForFunction(() => document.querySelector('#draft-against').textContent.includes('U-1'));
      assert.equal(await cora.locator('#draft-redline ins').count(), 0, 'the draft is what was passed');
      // What the last line says must come to stand above the bar when it takes the focus.
      const room = await cora.evaluate(() => {
        const { height } = document.querySelector('.savebar').getBoundingClientRect();
        return parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) - height;
      });
      assert.ok(room >= 0, `the bar is ${-room} px higher than the room that is left for it`);
      await cora.selectOption('[name=against]', 'current');
      await cora.waitForSelector('#draft-redline ins');
    });

    test('what remains open between the sides is counted, clause by clause', async () => {
      const { cora, mia } = people;
      await cora.goto(`${people.article}/sides`);
      const open = await cora.locator('.remains li').count();
      assert.ok(open > 0, 'something remains open');
      await look(cora, name('15-sides'));
      await cora.locator('.remains a').first().click();
      const id = new URL(cora.url()).hash.slice(1);
      assert.ok(await cora.locator(`section#${id}.clause-between`).isVisible(), 'the line leads to its clause');
      await cora.goto(`${people.article}/sides?show=open`);
      assert.equal(await cora.locator('.clause-between').count(), open, 'nothing but what is open');
      await cora.goto(people.article.replace(/\/articles\/.*/, ''));
      assert.match(await cora.textContent('main'), new RegExp(`${open} of \\d+`), 'the round says the same');
      await look(cora, name('15-round-open'));
      await mia.goto(`${people.article}/sides`);
      await look(mia, name('15-sides-es'));
    });

    test('everybody sees exactly what the employer changed, and a member sees no draft', async () => {
      const { cora, mia } = people;
      await cora.goto(`${people.article}/redline?from=U-1&to=E-1&view=inline`);
      const marked = (await cora.locator('main del').allTextContents()).join(' ');
      assert.match(marked, /must/);
      assert.match((await cora.locator('main ins').allTextContents()).join(' '), /may/);
      await look(cora, name('16-redline'));
      await cora.keyboard.press('n');
      await cora.goto(`${people.article}/redline?from=U-1&to=E-1&view=side`);
      await look(cora, name('17-side'));
      assert.match(await cora.textContent('main'), /From “U-1 · Proposal” to “E-1 · Counter”/);
      // One above the other, each says which text it is.
      await cora.setViewportSize({ width: 390, height: 844 });
      const said = await cora.locator('.redline-changed td').first().evaluate((cell) => getComputedStyle(cell, '::before').content);
      assert.match(said, /U-1 · Proposal/);
      await cora.setViewportSize({ width: 1280, height: 900 });
      await mia.goto(`${people.article}/redline?from=U-1&to=E-1&view=inline`);
      assert.ok((await mia.locator('main ins').count()) > 0);
      await look(mia, name('18-redline-es'));
      assert.equal((await mia.goto(`${people.article}/draft`)).status(), 404, 'a draft is the committee’s');
    });

    test('both sides initial the text', async () => {
      const { cora } = people;
      await cora.goto(`${people.article}/agree`);
      await cora.check('main [name=label] >> nth=-1');
      await cora.fill('[name=union_name]', 'Cora Diaz');
      await cora.fill('[name=union_initials]', 'CD');
      await cora.fill('[name=employer_name]', 'Helen Marsh');
      await cora.fill('[name=employer_initials]', 'HM');
      await send(cora);
      await cora.goto(people.article);
      await look(cora, name('19-agreed'));
    });

    test('the tellers record the ratification vote, and every member reads why', async () => {
      const { tess, mia } = people;
      await tess.goto(`${unit}/votes/new`);
      await tick(tess, 'kind', 'ratification');
      await tess.fill('[name=question]', 'Do you accept the tentative agreement on Article 12?');
      await tess.check('main [name="texts[]"] >> nth=0');
      await tess.fill('[name=taken_on]', '2026-11-20');
      await tick(tess, 'method', 'paper');
      await tess.fill('[name=place]', 'Union hall');
      await tick(tess, 'rule', 'majority-valid');
      await look(tess, name('20-vote'));
      await send(tess);
      await tess.fill('[name=roll]', '80');
      await tess.fill('[name=yes]', '42');
      await tess.fill('[name=no]', '17');
      await tess.fill('[name=teller-1]', 'Tess Abebe');
      await tess.fill('[name=teller-2]', 'Ruth Abebe');
      await tess.setInputFiles('[name=sheet]', { name: 'tally.txt', mimeType: 'text/plain', buffer: Buffer.from('42 for, 17 against\n') });
      await send(tess);
      assert.match(await tess.textContent('main'), /A majority of the 59 valid votes cast is 30/);
      await look(tess, name('21-review'));
      await tess.click('form[action="/do/votes/record"] button.primary');
      await tess.waitForURL(/\/votes\/\d+$/);
      await mia.goto(tess.url());
      assert.match(await mia.textContent('main'), /59/);
      await look(mia, name('22-vote-es'));
      await mia.goto(people.article);
      assert.match(await mia.textContent('main'), /Do you accept the tentative agreement on Article 12\?/, 'it shows on the article');
      await mia.goto(people.article.replace(/\/articles\/.*/, ''));
      assert.match(await mia.textContent('main'), /Do you accept the tentative agreement on Article 12\?/, 'and on the round');
    });

    test('the language switch keeps the page and what was typed', async () => {
      await ana.goto(`${unit}/roster/add`);
      await ana.fill('[name=name]', 'Still Here');
      await ana.click('.langs button[lang=ko]');
      assert.match(ana.url(), /\/roster\/add\?kept=/);
      assert.equal(await ana.getAttribute('html', 'lang'), 'ko');
      assert.equal(await ana.inputValue('[name=name]'), 'Still Here');
      await audit(ana, 'roster/add in Korean');
    });
  });
}

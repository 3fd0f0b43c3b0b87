import { editorOf, paste, wholeText, write } from './harness/notebook';
import { expect, test } from './harness/test';

/** As spreadsheets put cells on the clipboard: a page of one table, styled, and the same as text with tabs. */
const EXCEL = {
  'text/html':
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>' +
    '<meta name=ProgId content=Excel.Sheet><style>td{mso-number-format:General}.xl65{font-weight:700}</style></head><body>' +
    '<table border=0 cellpadding=0 width=128 style="border-collapse:collapse"><!--StartFragment--><col width=64 span=2>' +
    '<tr height=20><td class=xl65 height=20 width=64>Part</td><td class=xl65>Price</td></tr>' +
    '<tr height=20><td height=20>Rope | tarred</td><td align=right>1.200,50</td></tr>' +
    '<tr height=20><td height=20></td><td align=right>3</td></tr><!--EndFragment--></table></body></html>',
  'text/plain': 'Part\tPrice\r\nRope | tarred\t1.200,50\r\n\t3\r\n',
};
const SHEETS = {
  'text/html':
    '<meta charset="utf-8"><google-sheets-html-origin><style>td {border: 1px solid #cccccc;}</style>' +
    '<table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" border="1"><colgroup><col width="100"/><col width="100"/></colgroup>' +
    '<tbody><tr style="height:21px;"><td>Part</td><td>Price</td></tr>' +
    '<tr style="height:21px;"><td>Rope | tarred</td><td>1.200,50</td></tr>' +
    '<tr style="height:21px;"><td></td><td>3</td></tr></tbody></table></google-sheets-html-origin>',
  'text/plain': 'Part\tPrice\nRope | tarred\t1.200,50\n\t3',
};

const CELLS = [
  ['Part', 'Price'],
  ['Rope | tarred', '1.200,50'],
];

/** Without a page beside it, text that begins with a tab is taken for text that is moved in. */
const TEXT = { 'text/plain': SHEETS['text/plain'].replace('\n\t3', '\nPaint\t3') };

for (const device of ['desktop', 'phone'] as const) {
  test.describe(device, () => {
    test.use(device === 'phone' ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {});

    for (const [program, data] of Object.entries(device === 'phone' ? { EXCEL } : { EXCEL, SHEETS, TEXT })) {
      test(`cells of a spreadsheet (${program}) become a table, which one undo takes back`, async ({ app }) => {
        const page = await app.open();
        await write(page, 'Costs so far');
        await paste(page, data);
        const rows = editorOf(page).locator('.md-row');
        await expect(rows).toHaveCount(3);
        const last = data === TEXT ? 'Paint' : '';
        for (const [row, cells] of [...CELLS, [last, '3']].entries())
          await expect(rows.nth(row).locator('.md-cell')).toHaveText(cells);
        expect(await wholeText(page)).toMatch(
          /^Costs so far\n\n\| Part \| Price \|\n\|[ -:|]+\|\n\| Rope \\\| tarred \|/u,
        );
        await page.keyboard.press('Control+z');
        await expect(rows).toHaveCount(0);
        expect(await wholeText(page)).toBe('Costs so far');
        await page.keyboard.press('Control+Shift+Z');
        await expect(rows).toHaveCount(3);
      });
    }
  });
}

import fs from 'node:fs';

const css = fs.readFileSync('web/src/styles/theme.css', 'utf8');

/** What is declared in the block that follows `selector`, without the indentation. */
function declarations(selector: string): string[] {
  const start = css.indexOf(`${selector} {`) + selector.length + 2;
  const block = css.slice(start, css.indexOf('}', start));
  return block
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
}

describe('the dark theme', () => {
  it('is the same whether a script or the system alone asks for it', () => {
    const chosen = declarations("[data-bs-theme='dark']");
    expect(chosen).toContain('--ground: #10161d');
    expect(declarations(':root:not([data-bs-theme])')).toEqual(chosen);
  });
});

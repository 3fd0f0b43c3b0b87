/** Gathers the footnotes of a page at its end, each and its first reference leading to one another. */
export const gatherFootnotes = (page: DocumentFragment): void => {
  const footnotes = [...page.querySelectorAll<HTMLElement>('.print-footnote')];
  if (footnotes.length === 0) return;
  const section = document.createElement('section');
  section.className = 'print-footnotes';
  const known = new Map<string, HTMLElement>();
  for (const footnote of footnotes) {
    const label = footnote.dataset['label'] ?? '';
    // Of two with one label the first is meant.
    if (!known.has(label)) {
      known.set(label, footnote);
      footnote.id = `footnote-${label}`;
    }
    const name = document.createElement('sup');
    name.textContent = label;
    footnote.prepend(name, ' ');
    section.append(footnote);
  }
  page.append(section);
  const linked = new Set<string>();
  for (const reference of page.querySelectorAll<HTMLElement>('.print-reference')) {
    const label = reference.dataset['label'] ?? '';
    if (!known.has(label)) continue;
    const link = document.createElement('a');
    link.href = `#footnote-${encodeURIComponent(label)}`;
    link.textContent = label;
    reference.replaceChildren(link);
    if (linked.has(label)) continue;
    linked.add(label);
    reference.id = `reference-${label}`;
    const back = document.createElement('a');
    back.className = 'print-back';
    back.href = `#reference-${encodeURIComponent(label)}`;
    back.textContent = '↩';
    known.get(label)?.append(' ', back);
  }
};

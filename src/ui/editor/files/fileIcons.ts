import type { FileKind } from './openFile';

const SVG = 'http://www.w3.org/2000/svg';

const SHAPES: Readonly<Record<FileKind | 'save', string>> = {
  pdf: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  audio: 'M9 18V6l9-2v12M9 18a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0M18 16a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0',
  video: 'M4 6h16v12H4zM10 9.5v5l4.5-2.5z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  save: 'M12 4v11M7 10.5l5 5l5-5M5 20h14',
};

/** A line drawing beside words that say the same. */
export const fileIcon = (shape: keyof typeof SHAPES): SVGElement => {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', SHAPES[shape]);
  icon.append(line);
  return icon;
};

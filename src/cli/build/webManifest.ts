import type { ManifestOptions } from 'vite-plugin-pwa';
import { SHARE_ACTION } from '../../shared/shareStash';

/** The installed app as the system sees it. Addresses are relative to the manifest, so any base works. */
export const webManifest = {
  id: './',
  name: 'Inkling',
  short_name: 'Inkling',
  description: 'Notes that stay on this device, with a small assistant that works offline.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  orientation: 'any',
  background_color: '#fbfaf6',
  theme_color: '#fbfaf6',
  categories: ['productivity', 'utilities'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  screenshots: [
    {
      src: 'screenshots/wide.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'A note with a suggestion in pencil',
    },
    {
      src: 'screenshots/narrow.png',
      sizes: '780x1688',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'A note on a phone',
    },
  ],
  shortcuts: [
    { name: 'New note', url: './?new', icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }] },
    {
      name: 'Search notes',
      url: './?search',
      icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
  share_target: {
    action: SHARE_ACTION,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      title: 'title',
      text: 'text',
      url: 'url',
      files: [{ name: 'files', accept: ['image/*', '.md', 'text/*', 'application/pdf', 'audio/*'] }],
    },
  },
  file_handlers: [{ action: './', accept: { 'text/markdown': ['.md', '.markdown'] } }],
  launch_handler: { client_mode: 'focus-existing' },
} satisfies Partial<ManifestOptions>;

/** In the head of a backup that opens itself: tells it from other web pages without reading it whole. */
export const SELF_OPENING_MARK = '<meta name="generator" content="Inkling backup" />';
/** What holds the backup in it, encrypted or not, as base64. A browser runs nothing of this type. */
export const DATA_ID = 'inkling-backup';
export const DATA_START = `<script type="application/octet-stream" id="${DATA_ID}">`;
export const DATA_END = '</script>';
/** Where the app fills the page in: its language and the backup. */
export const LANGUAGE_PLACE = '{{language}}';
export const DATA_PLACE = '{{backup}}';

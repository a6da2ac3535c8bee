/**
 * On everything that is typed in: no aid of the browser sees the text, for some send it to a service.
 */
export const typingAids = { autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false',
  writingsuggestions: 'false', 'data-gramm': 'false' }

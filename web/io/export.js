/** Offers a text as a download. @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Safari reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10000)
}

/** A package as the JSON that everything here reads. */
export function packageText(pkg) {
  return `${JSON.stringify(pkg, null, 2)}\n`
}

/** Name and year, without what file systems refuse. */
export function fileName(name, year) {
  const safe = [name, year].filter(Boolean).join('-').replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '_').trim()
  return `${safe.slice(0, 80)}.json`
}

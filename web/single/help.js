// The help is in the page as a template, shown in place of the form where the address asks for it.
if (location.hash === '#help') {
  const { content } = document.getElementById('hebiao-help')
  const title = content.querySelector('title')
  document.title = title.textContent
  title.remove()
  document.querySelector('hebiao-form').replaceWith(content)
}

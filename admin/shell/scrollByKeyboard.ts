/** Long lists of choices can be scrolled without a mouse: Element Plus leaves the part that scrolls out of reach of the keyboard. */
const scrolling = '.el-select-dropdown__wrap:not([tabindex])'

/** Lists are put at the end of the page when they are first opened. */
export function scrollByKeyboard() {
  const reach = () => {
    for (const list of document.querySelectorAll(scrolling)) list.setAttribute('tabindex', '0')
  }
  new MutationObserver(reach).observe(document.body, { childList: true, subtree: true })
}

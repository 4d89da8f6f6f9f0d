// A click on one of our own links, and a search, turn the page within the session instead of loading everything anew.
// Without this script both still work: they are plain links and a plain form. Streamlit turns the page itself when the
// browser goes back or forward; that is what is asked of it here.
(() => {
  if (window.staysInside) return;
  window.staysInside = true;
  const turnTo = (address) => {
    window.history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.inside");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    turnTo(link.href);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.inside");
    if (!form) return;
    event.preventDefault();
    turnTo(new URL(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`, document.baseURI));
  });
})();

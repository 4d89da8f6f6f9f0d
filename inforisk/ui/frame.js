// A click on one of our own links, and a search, turn the page within the session instead of loading everything anew.
// Without this script both still work: they are plain links and a plain form. Streamlit turns the page itself when the
// browser goes back or forward; that is what is asked of it here.
(() => {
  if (window.staysInside) return;
  window.staysInside = true;

  // The heading of the page, so that whoever works by keyboard or hears the page read out is at its beginning.
  const goToHeading = () => {
    const heading = document.querySelector("[data-testid=stMain] h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };

  const turnTo = (address) => {
    const before = document.title;
    window.history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    // The heading is drawn anew while the page is, and loses the focus with it; a reader who has moved on keeps theirs.
    let patience = 100;
    let turned = 0;
    const waiting = setInterval(() => {
      patience -= 1;
      if (document.title !== before) turned += 1;
      const focused = document.activeElement;
      if (turned === 1 || (turned && focused === document.body)) goToHeading();
      const hasMovedOn = turned > 1 && focused !== document.body && focused?.tagName !== "H1";
      const isRunning = !document.querySelector("[data-test-script-state=notRunning]");
      if (patience <= 0 || hasMovedOn || (turned > 10 && !isRunning)) clearInterval(waiting);
    }, 100);
  };

  document.addEventListener("click", (event) => {
    // Streamlit's own skip link stops before our menu; it is meant to lead past it.
    if (event.target.closest?.("[data-testid=stSkipToContent]")) {
      event.preventDefault();
      event.stopPropagation();
      goToHeading();
      return;
    }
    const link = event.target.closest?.("a.inside");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    turnTo(link.href);
  }, true);

  window.addEventListener("beforeprint", () => {
    const place = document.querySelector(".printed");
    if (place) place.textContent = window.location.href;
    const ground = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
    document.documentElement.classList.toggle("on-dark", ground === "rgb(14, 17, 23)");
  });

  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.inside");
    if (!form) return;
    event.preventDefault();
    turnTo(new URL(`${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`, document.baseURI));
  });
})();

"""What a page says, as a reader sees it: Markdown without its escapes, and no error."""

import pandas as pd
from streamlit.testing.v1 import AppTest


def plain(text: object) -> str:
    """Text as it is shown."""
    return str(text).replace("\\", "").replace("\u200b", "")


def said(app: AppTest) -> str:
    """Every sentence of the page; fails where the page has broken down."""
    assert not app.exception
    assert not app.error
    parts = (*app.markdown, *app.text, *app.success, *app.warning, *app.info)
    return plain("\n".join(element.value for element in parts))


def table(app: AppTest, *headings: str) -> pd.DataFrame:
    """The first small table that has these headings."""
    for one in app.table:
        if set(headings) <= set(one.value.columns):
            return one.value.map(plain)
    raise AssertionError(f"no table is headed {headings}")


def press(app: AppTest, label: str) -> AppTest:
    """Press the one button of that label."""
    (button,) = [one for one in app.button if plain(one.label) == label]
    return button.click().run()


def fill(app: AppTest, label: str, words: str) -> AppTest:
    """Write into the one text field of that label, without submitting it."""
    (field,) = [one for one in (*app.text_input, *app.text_area) if plain(one.label) == label]
    field.set_value(words)
    return app


def pick(app: AppTest, label: str, choice: str) -> AppTest:
    """Choose in the one select box of that label; in a form nothing happens before it is submitted."""
    (box,) = [one for one in app.selectbox if plain(one.label) == label]
    box.set_value(choice)
    return app if box.form_id else app.run()

"""The screens: `python -m streamlit run app.py`."""

from inforisk.ui.frame import open_frame
from inforisk.ui.menu import MENU

open_frame(MENU)

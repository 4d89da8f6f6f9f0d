"""Every number a paper may state, counted a second time from the stored rows; nothing here asks `inforisk.metrics`."""

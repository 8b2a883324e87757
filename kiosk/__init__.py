"""The public screens of a centre: the touch kiosk, and the hall board in ``kiosk.board``."""

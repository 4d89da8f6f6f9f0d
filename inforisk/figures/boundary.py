"""The stepped line between cells on one side of a threshold and cells on the other."""

from collections.abc import Callable

Point = tuple[float, float]
Edge = tuple[Point, Point]


def boundary(across: int, up: int, is_beyond: Callable[[int, int], bool]) -> tuple[tuple[Point, ...], ...]:
    """The lines that part the cells beyond a threshold from the others, each as its corner points in order.

    Cells are counted from 1 and drawn around their whole number, so their edges lie at the halves. No line runs
    along the outer border. Several lines come back where a drawn matrix has islands.
    """
    edges = _edges(across, up, is_beyond)
    lines = []
    while edges:
        lines.append(_walk(edges))
    return tuple(lines)


def _edges(across: int, up: int, is_beyond: Callable[[int, int], bool]) -> list[Edge]:
    edges = []
    for x in range(1, across + 1):
        for y in range(1, up + 1):
            if x < across and is_beyond(x, y) != is_beyond(x + 1, y):
                edges.append(((x + 0.5, y - 0.5), (x + 0.5, y + 0.5)))
            if y < up and is_beyond(x, y) != is_beyond(x, y + 1):
                edges.append(((x - 0.5, y + 0.5), (x + 0.5, y + 0.5)))
    return edges


def _walk(edges: list[Edge]) -> tuple[Point, ...]:
    """Take edges that hang together out of the list and return them as one line."""
    line = list(edges.pop(0))
    for is_front in (True, False):
        while (following := _take_at(edges, line[0] if is_front else line[-1])) is not None:
            line.insert(0 if is_front else len(line), following)
    return tuple(line)


def _take_at(edges: list[Edge], end: Point) -> Point | None:
    for edge in edges:
        if end in edge:
            edges.remove(edge)
            return edge[1] if edge[0] == end else edge[0]
    return None

"""HD95 and ASSD of every label of two gzipped NIfTI-1 files, by SciPy's distance transforms.

Borders are voxels that an erosion takes away; each label is looked at inside its own box.
"""
import gzip
import struct
import sys

import numpy as np
from scipy import ndimage


def read(path):
    with gzip.open(path, "rb") as file:
        content = file.read()
    axes = struct.unpack_from("<h", content, 40)[0]
    size = struct.unpack_from("<%dh" % axes, content, 42)
    step = struct.unpack_from("<%df" % axes, content, 80)
    kind = {2: np.uint8, 512: np.uint16}[struct.unpack_from("<h", content, 70)[0]]
    return np.frombuffer(content, kind, offset=352).reshape(size[::-1]), step[::-1]


def border(mask):
    return mask & ~ndimage.binary_erosion(mask)


def main():
    reference, step = read(sys.argv[1])
    prediction, _ = read(sys.argv[2])
    boxes = [ndimage.find_objects(labels) for labels in (reference, prediction)]
    for label in range(1, max(map(len, boxes)) + 1):
        both = [b[label - 1] if label <= len(b) else None for b in boxes]
        if None in both:
            continue
        box = tuple(
            slice(max(0, min(a.start, b.start) - 1), max(a.stop, b.stop) + 1)
            for a, b in zip(*both)
        )
        one, other = (border(labels[box] == label) for labels in (reference, prediction))
        there = ndimage.distance_transform_edt(~other, sampling=step)[one]
        back = ndimage.distance_transform_edt(~one, sampling=step)[other]
        hd95 = max(np.percentile(there, 95), np.percentile(back, 95))
        assd = (there.sum() + back.sum()) / (there.size + back.size)
        print(label, hd95, assd)


main()

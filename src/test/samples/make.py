#!/usr/bin/env python3
"""Makes a folder of every format that is read, each with the same label maps.

    python3 make.py OUT

OUT/<format>/REF and OUT/<format>/PRED hold two cases each; OUT/nifti, OUT/nifti-unit (spacing 1) and OUT/nifti-flat
(one slice, spacing 1) are their twins: scores of a format's folder must equal those of its twin.

Needs numpy and, from Debian, whichever of these are there (a format is left out, with a message, when its tool is not):
python3-nibabel (NIfTI), python3-tifffile and libtiff-tools (TIFF), python3-pil (PNG), python3-pydicom (DICOM-SEG),
python3-zarr (OME-Zarr 0.4), plastimatch (NRRD, MetaImage).
"""
import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import zipfile

import numpy as np

SPACING = (0.7, 0.8, 2.5)  # x, y, z in mm
ORIGIN = (10.0, -20.0, 30.0)  # right, anterior, superior
NAMES = {1: "liver", 2: "spleen", 5: "lesion"}
COLOURS = {0: (0, 0, 0), 1: (221, 130, 101), 2: (157, 108, 162), 5: (255, 0, 10)}


def volume(case, predicted):
    """Labels as [z, y, x]: two balls and a box; predictions are shifted and lose a voxel here and there."""
    z, y, x = np.mgrid[0:10, 0:14, 0:12]
    shift = (0.9 if predicted else 0) + 0.3 * case
    v = np.zeros(z.shape, np.uint8)
    v[(z - 4) ** 2 * 2 + (y - 5 - shift) ** 2 + (x - 4) ** 2 < 14] = 1
    v[(z - 5 - shift) ** 2 * 2 + (y - 10) ** 2 + (x - 8) ** 2 < 7] = 2
    v[2:5, 1:4, 8 + (1 if predicted else 0):11] = 5
    if predicted:
        v[np.random.default_rng(case).random(v.shape) < 0.01] = 0
    return v


def cases():
    for case in (1, 2):
        for side in ("REF", "PRED"):
            yield side, f"case{case}", volume(case, side == "PRED")


def written(out, name, write, ending, flat=False):
    for side, case, labels in cases():
        folder = out / name / side
        folder.mkdir(parents=True, exist_ok=True)
        write(folder / (case + ending), labels[4] if flat else labels)


def run(*command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def nifti(out):
    import nibabel

    affine = np.diag([*SPACING, 1])
    affine[:3, 3] = ORIGIN

    def save(kind, affine):
        def write(path, labels):
            image = kind(np.ascontiguousarray(labels.T), affine)
            image.header.set_xyzt_units("mm")
            image.set_sform(affine, 1)
            nibabel.save(image, path)

        return write

    written(out, "nifti", save(nibabel.Nifti1Image, affine), ".nii.gz")
    written(out, "nifti-unit", save(nibabel.Nifti1Image, np.eye(4)), ".nii.gz")
    written(out, "nifti-flat", save(nibabel.Nifti1Image, np.eye(4)), ".nii.gz", flat=True)
    written(out, "nifti2", save(nibabel.Nifti2Image, affine), ".nii")
    written(out, "nifti-pair", save(nibabel.Nifti1Pair, affine), ".hdr")


def numpy_arrays(out):
    written(out, "npy", lambda path, labels: np.save(path, labels), ".npy")
    written(out, "npz", lambda path, labels: np.savez_compressed(path, labels), ".npz")


def nrrd(out):
    """By hand, for the encodings that plastimatch does not write."""
    def header(v, *fields):
        return "\n".join(["NRRD0004", "dimension: 3", "space: right-anterior-superior",
                          "sizes: " + " ".join(str(n) for n in reversed(v.shape)),
                          "space directions: " + " ".join(
                              "(" + ",".join(str(s if i == j else 0) for j in range(3)) + ")"
                              for i, s in enumerate(SPACING)),
                          "space origin: (" + ",".join(str(at) for at in ORIGIN) + ")", *fields]) + "\n"

    def text(path, v):
        path.write_text(header(v, "type: int", "encoding: ascii") + "\n" + " ".join(str(n) for n in v.ravel()) + "\n")

    def detached(path, v):
        data = path.name.replace(".nhdr", ".raw.gz")
        path.write_text(header(v, "type: int16", "endian: big", "encoding: gzip", "data file: " + data))
        (path.parent / data).write_bytes(gzip.compress(v.astype(">i2").tobytes(), mtime=0))

    written(out, "nrrd-ascii", text, ".nrrd")
    written(out, "nrrd-detached", detached, ".nhdr")


def plastimatch(out):
    if not shutil.which("plastimatch"):
        raise ImportError("plastimatch")
    for name, ending in (("nrrd", ".nrrd"), ("metaimage", ".mha"), ("metaimage-pair", ".mhd")):
        for side, case, _ in cases():
            folder = out / name / side
            folder.mkdir(parents=True, exist_ok=True)
            source = out / "nifti" / side / (case + ".nii.gz")
            run("plastimatch", "convert", "--input", source, "--output-img", folder / (case + ending),
                "--output-type", "uchar")


def tiff(out):
    import tifffile

    plain = {"photometric": "minisblack"}
    written(out, "tiff", lambda path, v: tifffile.imwrite(path, v, **plain, compression="zlib"), ".tif")
    written(out, "tiff-big", lambda path, v: tifffile.imwrite(path, v.astype("u2"), **plain, bigtiff=True), ".tiff")
    written(out, "tiff-flat", lambda path, v: tifffile.imwrite(path, v.astype("f4"), **plain), ".tif", flat=True)

    def imagej(path, v):
        per = (1 / SPACING[0], 1 / SPACING[1])
        tifffile.imwrite(path, v.astype("u2"), imagej=True, resolution=per,
                         metadata={"axes": "ZYX", "spacing": SPACING[2], "unit": "mm"})

    def ome(path, v):
        sizes = {f"PhysicalSize{a}": s for a, s in zip("XYZ", SPACING)}
        units = {f"PhysicalSize{a}Unit": "mm" for a in "XYZ"}
        tifffile.imwrite(path, v, ome=True, metadata={"axes": "ZYX", **sizes, **units})

    written(out, "tiff-imagej", imagej, ".tif")
    written(out, "tiff-ome", ome, ".ome.tif")
    if shutil.which("tiffcp"):
        def packed(path, v):
            tifffile.imwrite(str(path) + "~", v.astype("u2"), **plain)
            run("tiffcp", "-c", "lzw:2", "-t", "-w", "16", "-l", "16", str(path) + "~", path)
            pathlib.Path(str(path) + "~").unlink()

        def repacked(compression, type):
            def write(path, v):
                tifffile.imwrite(str(path) + "~", v.astype(type), **plain)
                run("tiffcp", "-c", compression, str(path) + "~", path)
                pathlib.Path(str(path) + "~").unlink()
            return write

        written(out, "tiff-lzw-tiles", packed, ".tif")
        written(out, "tiff-packbits", repacked("packbits", "u1"), ".tif")
        written(out, "tiff-deflate-32", repacked("zip:2", "u4"), ".tif")
    else:
        print("left out tiff-lzw-tiles, tiff-packbits, tiff-deflate-32: no tiffcp")


def png(out):
    from PIL import Image

    written(out, "png", lambda path, v: Image.fromarray(v).save(path), ".png", flat=True)

    def palette_of(v):
        image = Image.fromarray(v, "P")
        image.putpalette([part for i in range(6) for part in COLOURS.get(i, (9, 9, 9))])
        return image

    def palette(path, v):
        palette_of(v).save(path)

    def colour(path, v):
        rgb = np.zeros((*v.shape, 3), np.uint8)
        for label, value in COLOURS.items():
            rgb[v == label] = value
        Image.fromarray(rgb).save(path)
        rows = [f"{label},{NAMES.get(label, 'background')},{r},{g},{b}" for label, (r, g, b) in COLOURS.items()]
        (path.parent / "legend.csv").write_text("\n".join(["label,name,r,g,b", *rows, ""]))

    written(out, "png-16", lambda path, v: Image.fromarray(v.astype("u2")).save(path), ".png", flat=True)
    written(out, "png-4bit", lambda path, v: palette_of(v).save(path, bits=4), ".png", flat=True)
    written(out, "png-palette", palette, ".png", flat=True)
    written(out, "png-colour", colour, ".png", flat=True)


def dicom(out):
    import pydicom
    from pydicom.dataset import Dataset, FileMetaDataset, FileDataset
    from pydicom.sequence import Sequence
    from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian, generate_uid

    def write(kind, syntax):
        def one(path, v):
            sop = "1.2.840.10008.5.1.4.1.1.66." + ("7" if kind == "LABELMAP" else "4")
            meta = FileMetaDataset()
            meta.MediaStorageSOPClassUID = sop
            meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=[str(path)])
            meta.TransferSyntaxUID = syntax
            d = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
            d.is_little_endian, d.is_implicit_VR = True, syntax == ImplicitVRLittleEndian
            d.SOPClassUID, d.SOPInstanceUID = sop, meta.MediaStorageSOPInstanceUID
            d.Modality, d.PatientName, d.PatientID = "SEG", "Sample^Made", "0"
            d.Rows, d.Columns = v.shape[1:]
            d.SamplesPerPixel, d.PhotometricInterpretation, d.PixelRepresentation = 1, "MONOCHROME2", 0
            d.SegmentationType = kind
            segments = []
            for label, name in NAMES.items():
                segment = Dataset()
                segment.SegmentNumber, segment.SegmentLabel, segment.SegmentAlgorithmType = label, name, "MANUAL"
                segments.append(segment)
            d.SegmentSequence = Sequence(segments)
            measures, place, shared = Dataset(), Dataset(), Dataset()
            measures.PixelSpacing = [SPACING[1], SPACING[0]]
            measures.SliceThickness = measures.SpacingBetweenSlices = SPACING[2]
            place.ImageOrientationPatient = [-1, 0, 0, 0, -1, 0]  # right and anterior, as in the NIfTI twin
            shared.PixelMeasuresSequence = Sequence([measures])
            shared.PlaneOrientationSequence = Sequence([place])
            d.SharedFunctionalGroupsSequence = Sequence([shared])
            frames, groups = [], []
            # last slice first: the place of a frame counts, not its order
            for label in [0] if kind == "LABELMAP" else NAMES:
                for z in reversed(range(v.shape[0])):
                    frames.append(v[z] if not label else (v[z] == label) * (255 if kind == "FRACTIONAL" else 1))
                    group, position, segment = Dataset(), Dataset(), Dataset()
                    position.ImagePositionPatient = [-ORIGIN[0], -ORIGIN[1], round(ORIGIN[2] + SPACING[2] * z, 6)]
                    group.PlanePositionSequence = Sequence([position])
                    if label:
                        segment.ReferencedSegmentNumber = label
                        group.SegmentIdentificationSequence = Sequence([segment])
                    groups.append(group)
            d.PerFrameFunctionalGroupsSequence = Sequence(groups)
            d.NumberOfFrames = len(frames)
            bits = 1 if kind == "BINARY" else 8
            d.BitsAllocated = d.BitsStored = bits
            d.HighBit = bits - 1
            if kind == "FRACTIONAL":
                d.SegmentationFractionalType, d.MaximumFractionalValue = "PROBABILITY", 255
            stack = np.array(frames, np.uint8)
            pixels = np.packbits(stack.ravel(), bitorder="little").tobytes() if bits == 1 else stack.tobytes()
            d.PixelData = pixels + b"\0" * (len(pixels) % 2)
            d["PixelData"].VR = "OB"
            d.save_as(path, write_like_original=False)

        return one

    written(out, "dicom-seg", write("BINARY", ExplicitVRLittleEndian), ".dcm")
    written(out, "dicom-seg-fractional", write("FRACTIONAL", ImplicitVRLittleEndian), ".dcm")
    written(out, "dicom-seg-labelmap", write("LABELMAP", ExplicitVRLittleEndian), ".dcm")


def zarr_labels(out):
    import zarr

    def write(path, v, **how):
        shutil.rmtree(path, ignore_errors=True)
        root = zarr.open_group(str(path), mode="w")
        labels = root.create_group("labels")
        labels.attrs["labels"] = ["organs"]
        organs = labels.create_group("organs")
        organs.create_dataset("0", data=v.astype("u2"), chunks=(6, 14, 12),
                              **{"dimension_separator": "/", **how})
        scale = {"type": "scale", "scale": [1000 * step for step in reversed(SPACING)]}
        shift = {"type": "translation", "translation": [1000 * at for at in reversed(ORIGIN)]}
        organs.attrs["multiscales"] = [{
            "version": "0.4",
            "axes": [{"name": axis, "type": "space", "unit": "micrometer"} for axis in "zyx"],
            "datasets": [{"path": "0", "coordinateTransformations": [scale, shift]}],
        }]
        organs.attrs["image-label"] = {
            "version": "0.4",
            "properties": [{"label-value": label, "name": name} for label, name in NAMES.items()],
        }

    def zipped(path, v):
        folder = path.with_name(path.name + "~")
        write(folder, v)
        with zipfile.ZipFile(path, "w") as packed:
            for file in sorted(folder.rglob("*")):
                if file.is_file():
                    packed.writestr(zipfile.ZipInfo(str(file.relative_to(folder))), file.read_bytes())
        shutil.rmtree(folder)

    def three(path, v):
        """Zarr 3 written by hand, for Debian's zarr knows 2 only."""
        array = path / "0"
        (array / "c/0/0").mkdir(parents=True, exist_ok=True)
        attributes = {"ome": {
            "version": "0.5",
            "multiscales": [{
                "axes": [{"name": axis, "type": "space", "unit": "millimeter"} for axis in "zyx"],
                "datasets": [{"path": "0", "coordinateTransformations": [
                    {"type": "scale", "scale": list(reversed(SPACING))},
                    {"type": "translation", "translation": list(reversed(ORIGIN))}]}],
            }],
            "image-label": {"properties": []},
        }}
        (path / "zarr.json").write_text(json.dumps(
            {"zarr_format": 3, "node_type": "group", "attributes": attributes}))
        (array / "zarr.json").write_text(json.dumps({
            "zarr_format": 3, "node_type": "array", "shape": list(v.shape), "data_type": "uint8",
            "chunk_grid": {"name": "regular", "configuration": {"chunk_shape": list(v.shape)}},
            "chunk_key_encoding": {"name": "default", "configuration": {"separator": "/"}},
            "fill_value": 0, "attributes": {},
            "codecs": [{"name": "bytes"}, {"name": "blosc", "configuration": {
                "cname": "zstd", "clevel": 5, "shuffle": "shuffle", "typesize": 1, "blocksize": 0}}]}))
        from numcodecs import Blosc
        (array / "c/0/0/0").write_bytes(bytes(Blosc("zstd", 5, Blosc.SHUFFLE).encode(np.ascontiguousarray(v))))

    from numcodecs import GZip

    written(out, "zarr", write, ".ome.zarr")
    written(out, "zarr-gzip", lambda path, v: write(path, v, compressor=GZip(5), dimension_separator="."), ".ome.zarr")
    written(out, "zarr-zip", zipped, ".zarr.zip")
    written(out, "zarr-3", three, ".zarr")


def stacks(out):
    """Each label as a mask of its own, in the place of its number: instances score as those of the label maps."""
    import nibabel
    import tifffile
    from PIL import Image

    def masks(labels):
        return np.stack([labels == label for label in range(1, labels.max() + 1)]).astype(np.uint8)

    affine = np.diag([*SPACING, 1])
    affine[:3, 3] = ORIGIN

    def four(path, labels):
        image = nibabel.Nifti1Image(np.ascontiguousarray(masks(labels).T), affine)
        image.header.set_xyzt_units("mm")
        nibabel.save(image, path)

    def folder(below):
        def write(path, labels):
            (path / below).mkdir(parents=True, exist_ok=True)
            for i, mask in enumerate(masks(labels)):
                Image.fromarray(mask * 255).save(path / below / f"{i + 1}.png")
            if below:
                (path / "images").mkdir(exist_ok=True)
                Image.fromarray(labels * 40).save(path / "images" / (path.name + ".png"))
        return write

    written(out, "stack-nifti", four, ".nii.gz")
    written(out, "stack-npy", lambda path, v: np.save(path, masks(v).astype(bool)), ".npy")
    written(out, "stack-npy-flat", lambda path, v: np.save(path, masks(v)), ".npy", flat=True)
    written(out, "stack-npz-flat", lambda path, v: np.savez_compressed(path, masks=masks(v)), ".npz", flat=True)
    written(out, "stack-tiff-flat",
            lambda path, v: tifffile.imwrite(path, masks(v) * 255, photometric="minisblack", compression="zlib"),
            ".tif", flat=True)
    written(out, "stack-folders-flat", folder(""), "", flat=True)
    written(out, "stack-bowl-flat", folder("masks"), "", flat=True)


def detection_maps(out):
    """Lesions with one score each, as picai_eval takes them, and their twin: label maps with tables of scores."""
    import nibabel

    affine = np.diag([*SPACING, 1])
    affine[:3, 3] = ORIGIN

    def save(path, values):
        path.parent.mkdir(parents=True, exist_ok=True)
        image = nibabel.Nifti1Image(np.ascontiguousarray(values.T), affine)
        image.header.set_xyzt_units("mm")
        nibabel.save(image, path)

    boxes = [np.s_[1:4, 1:4, 1:4], np.s_[5:8, 6:10, 1:5], np.s_[1:4, 8:12, 7:10], np.s_[8:10, 0:3, 8:11]]
    scores = [(0.85, 0.4), (0.3, 0.9), (0.12, 0.65), (0.5, 0.95)]
    rows = ["case,pred_id,score"]
    for case in (1, 2):
        found = np.zeros((10, 14, 12), np.uint8)
        for label, box in enumerate(boxes, 1):
            found[box] = label
        truth = np.roll(found, 1, axis=2)
        truth[truth == 4] = 0
        truth[truth == 2] = 0 if case == 1 else 2
        name = f"{case}000{case}_100000{case}"
        lesions = np.zeros(found.shape, np.float32)
        for label, of_cases in enumerate(scores, 1):
            lesions[found == label] = of_cases[case - 1]
            rows.append(f"{name},{label},{of_cases[case - 1]}")
        # part of the surest lesion is as unsure as the least sure one: the highest value of a lesion counts
        sure = max(range(4), key=lambda i: scores[i][case - 1])
        lesions[(found == sure + 1) & (np.indices(found.shape)[1] % 2 == 0)] = min(one[case - 1] for one in scores)
        save(out / "detection-map/REF" / f"{name}_label.nii.gz", (truth > 0).astype(np.uint8))
        save(out / "detection-map/PRED" / f"{name}_detection_map.nii.gz", lesions)
        save(out / "detection-twin/REF" / f"{name}.nii.gz", truth)
        save(out / "detection-twin/PRED" / f"{name}.nii.gz", found)
    (out / "detection-twin/PRED/scores.csv").write_text("\n".join([*rows, ""]))


def main(out):
    for make in (
            nifti, numpy_arrays, nrrd, plastimatch, tiff, png, dicom, zarr_labels, stacks, detection_maps):
        try:
            make(out)
        except ImportError as missing:
            print(f"left out {make.__name__}: {missing}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))

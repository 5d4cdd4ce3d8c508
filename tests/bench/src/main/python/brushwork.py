"""What paint is like that tests/bench/run paint put into a folder: brushwork.py FOLDER [MARPLE8]

fine       standard deviation of luminance finer than 4 px, by the exemplar's at the size it is used
contours   share of the source's strongest edges that the painting shows within a pixel
clouds     variance of a, b inside areas that are flat in the source, by that between them
weave      power near the axes by that elsewhere, periods 3.2 to 6.5 px, where the source is flat, by
           the exemplar's
temporal   mean squared difference to the frame before, warped by known motion, where visible, x 1e4;
           crop: that of a piece of the exemplar which moves along the same motion, read once
jelly      95th percentile of the motion that DIS finds between a frame and the warped one before, px
keeps      fine and contrast of the last frames by those of frames 5 to 9
"""
import glob, os, sys
import cv2
import numpy as np


def read(path):
    return cv2.imread(path).astype(np.float32) / 255


def luminance(a):
    return a @ np.array([0.114, 0.587, 0.299], np.float32)


def fine(a):
    l = luminance(a)
    return float((l - cv2.GaussianBlur(l, (0, 0), 1.2)).std())


def edges(a, sigma):
    g = cv2.GaussianBlur(luminance(a), (0, 0), sigma)
    return np.hypot(cv2.Sobel(g, cv2.CV_32F, 1, 0), cv2.Sobel(g, cv2.CV_32F, 0, 1))


def weave(a, source=None, n=48):
    l = luminance(a)
    l = l - cv2.GaussianBlur(l, (0, 0), 4)
    window = np.outer(np.hanning(n), np.hanning(n))
    fy, fx = np.meshgrid(np.fft.fftfreq(n), np.fft.fftfreq(n), indexing="ij")
    f = np.hypot(fx, fy)
    angle = np.degrees(np.arctan2(abs(fy), abs(fx)))
    band = (f > 1 / 6.5) & (f < 1 / 3.2)
    axes = band & ((angle < 8) | (angle > 82))
    strength = edges(source, 1.5) if source is not None else None
    flat = np.percentile(strength, 50) if source is not None else 0
    powers = []
    for y in range(0, l.shape[0] - n, n // 2):
        for x in range(0, l.shape[1] - n, n // 2):
            if source is None or strength[y : y + n, x : x + n].mean() < flat:
                p = abs(np.fft.fft2(l[y : y + n, x : x + n] * window)) ** 2
                powers.append(p / (p[band].mean() + 1e-12))
    p = np.mean(powers, 0)
    return float(p[axes].mean() / p[band & ~axes].mean())


def contours(source, painted):
    g = [cv2.GaussianBlur(luminance(x), (0, 0), 1.2) for x in (source, painted)]
    d = [(cv2.Sobel(x, cv2.CV_32F, 1, 0), cv2.Sobel(x, cv2.CV_32F, 0, 1)) for x in g]
    e = [np.hypot(*x) for x in d]
    strong = e[0] > max(0.15, np.percentile(e[0], 94))
    along = abs(d[0][0] * d[1][0] + d[0][1] * d[1][1]) / (e[0] * e[1] + 1e-6)
    kept = (along > 0.8) & (e[1] > 1.3 * cv2.GaussianBlur(e[1], (0, 0), 8))
    kept = cv2.dilate(kept.astype(np.uint8), np.ones((3, 3))) > 0
    return float(kept[strong].mean())


def clouds(source, painted):
    areas = cv2.pyrMeanShiftFiltering((source * 255).astype(np.uint8), 8, 16) // 24
    areas = areas.astype(int)
    key = areas[..., 0] * 400 + areas[..., 1] * 20 + areas[..., 2]
    ab = cv2.GaussianBlur(cv2.cvtColor(painted, cv2.COLOR_BGR2Lab), (0, 0), 3)[..., 1:]
    within, means, sizes = [], [], []
    for k in np.unique(key):
        m = key == k
        if m.sum() >= 400:
            within.append(ab[m].var(0).sum())
            means.append(ab[m].mean(0))
            sizes.append(m.sum())
    share = np.array(sizes, float) / sum(sizes)
    means = np.array(means)
    centre = (means * share[:, None]).sum(0)
    return float((np.array(within) * share).sum() / (((means - centre) ** 2).sum(1) * share).sum())


def flow(path):
    with open(path, "rb") as f:
        f.read(4)
        w, h = np.fromfile(f, np.int32, 2)
        return np.fromfile(f, np.float32, 2 * w * h).reshape(h, w, 2)


def grid(h, w):
    x, y = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    return x, y


def warped(a, motion, kernel=cv2.INTER_LINEAR):
    x, y = grid(*a.shape[:2])
    return cv2.remap(a, x + motion[..., 0], y + motion[..., 1], kernel, borderMode=cv2.BORDER_REPLICATE)


def inside(motion):
    h, w = motion.shape[:2]
    x, y = grid(h, w)
    x, y = x + motion[..., 0], y + motion[..., 1]
    return (x >= 0) & (y >= 0) & (x <= w - 1) & (y <= h - 1)


def temporal(before, now, motion, visible):
    m = visible & inside(motion)
    return 1e4 * float(((warped(before, motion) - now) ** 2)[m].mean())


def crops(style, motions, visibles):
    """A piece of the exemplar that moves along the motions, read bicubically from it once a frame."""
    h, w = motions[0].shape[:2]
    tall = cv2.copyMakeBorder(style, 0, max(0, h - style.shape[0]), 0, max(0, w - style.shape[1]), cv2.BORDER_REFLECT)
    x, y = grid(h, w)
    take = lambda x, y: cv2.remap(tall, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    before, errors = take(x, y), []
    place = np.dstack((x, y))
    for motion, visible in zip(motions, visibles):
        place = warped(place, motion)
        now = take(place[..., 0], place[..., 1])
        errors.append(temporal(before, now, motion, visible))
        before = now
    return errors


def jelly(before, now, motion, visible):
    dis = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    grey = lambda a: (255 * np.clip(luminance(a), 0, 1)).astype(np.uint8)
    left = dis.calc(grey(now), grey(warped(before, motion)), None)
    m = cv2.erode((visible & inside(motion)).astype(np.uint8), np.ones((9, 9))) > 0
    return float(np.percentile(np.hypot(left[..., 0], left[..., 1])[m], 95))


def numbers(values):
    return " ".join("%.2f" % v for v in values)


def still(name, row, style):
    source, painted = row["source"][0], row["painted"][0]
    print(
        "%-38s fine %.2f  contours %.2f  clouds %.2f  weave %.2f"
        % (
            name,
            fine(painted) / fine(style),
            contours(source, painted),
            clouds(source, painted),
            weave(painted, source) / weave(style),
        )
    )


def moving(name, row, style, motions, visibles, exact):
    p = row["painted"]
    pairs = list(zip(p, p[1:], motions, visibles))
    s = row["source"]
    errors = [temporal(*each) for each in pairs]
    print(
        "%-38s temporal %.2f (crop %.2f, source %.2f): %s; fine %s"
        % (
            name,
            np.mean(errors),
            np.mean(crops(style, motions, visibles)),
            np.mean([temporal(*each) for each in zip(s, s[1:], motions, visibles)]),
            numbers(errors),
            numbers([fine(p[i]) / fine(style) for i in (0, 1, 4, len(p) - 1)]),
        )
    )
    if exact:
        print("%-38s jelly %.2f px (source %.2f)" % (
            name,
            np.mean([jelly(*each) for each in pairs]),
            np.mean([jelly(*each) for each in zip(s, s[1:], motions, visibles)])))


def lasting(name, row, style):
    p = row["painted"]
    f = [fine(a) for a in p]
    c = [float(luminance(a).std()) / float(luminance(b).std()) for a, b in zip(p, row["source"])]
    mean = lambda v, i: np.mean(v[i : i + 5])
    sf = [fine(a) for a in row["source"]]
    print(
        "%-38s fine %s by the exemplar's; frames 5 to 9, then by them 45, 70, 95: %s; contrast %s"
        % (
            name,
            numbers([f[i] / fine(style) for i in (0, 1, 4, 49, 99)]),
            numbers([mean(f, i) / mean(f, 4) for i in (44, 69, 94)]),
            numbers([mean(c, i) / mean(c, 4) for i in (44, 69, 94)]),
        )
    )


def main(folder, marple8=None):
    for path in sorted(glob.glob(os.path.join(folder, "*-*"))):
        name = os.path.basename(path)
        row = {k: [read(f) for f in sorted(glob.glob(path + "/%s.*.png" % k))] for k in ("painted", "source")}
        if not row["painted"]:
            continue
        style = read(path + "/style.png")
        if name.startswith("still"):
            still(name, row, style)
        elif name.startswith("marple8"):
            times = range(2, 6)
            motions = [flow("%s/backward_%d_%d.flo" % (marple8, t, t - 1)) for t in times]
            visibles = [cv2.imread("%s/reliable_%d_%d.pgm" % (marple8, t, t - 1), 0) > 127 for t in times]
            moving(name, row, style, motions, visibles, False)
        elif name.startswith("demo"):
            times = range(2, len(row["painted"]) + 1)
            motions = [flow(path + "/back.%03d.flo" % t) for t in times]
            visibles = [cv2.imread(path + "/hidden.%03d.png" % t, 0) < 128 for t in times]
            moving(name, row, style, motions, visibles, "exact" in name)
        elif name.startswith("long"):
            lasting(name, row, style)
        sys.stdout.flush()


main(*sys.argv[1:])

# Makes the reference values of src/test/resources/statistics. Run from the project's root:
#   Rscript src/test/reference/statistics.R
# Made with R 4.2.2, pROC 1.18.0, psych 2.2.9, jsonlite (Debian 12).
suppressMessages({library(jsonlite); library(pROC)})
out <- "src/test/resources/statistics/"
write <- function(name, x) cat(toJSON(x, digits = NA, auto_unbox = TRUE, pretty = FALSE), "\n", sep = "", file = paste0(out, name, ".json"))
versions <- list(R = as.character(getRversion()), pROC = as.character(packageVersion("pROC")))

# --- paired comparisons
set.seed(20261127)
paired <- list()
add <- function(d) {
  w <- function(a) suppressWarnings(wilcox.test(d, alternative = a)$p.value)
  nz <- d[d != 0]
  s <- function(a) if (length(nz)) binom.test(sum(nz > 0), length(nz), alternative = a)$p.value else 1
  walsh <- outer(d, d, "+") / 2
  walsh <- sort(walsh[!lower.tri(walsh)])
  n <- length(d)
  q <- max(1, qsignrank(0.025, n))
  list(differences = I(d), W = sum(rank(abs(nz))[nz > 0]), two = w("two.sided"), greater = w("greater"), less = w("less"),
       signTwo = s("two.sided"), signGreater = s("greater"), signLess = s("less"),
       estimate = median(walsh), low = walsh[q], high = walsh[length(walsh) + 1 - q], reached = 100 * (1 - 2 * psignrank(q - 1, n)))
}
for (n in c(1, 4, 5, 9, 20, 49)) paired[[length(paired) + 1]] <- add(round(rnorm(n, 0.3), 6))
for (n in c(6, 20, 49, 50, 90)) paired[[length(paired) + 1]] <- add(round(rnorm(n, 0.2) * 2) / 2)
paired[[length(paired) + 1]] <- add(round(rnorm(50, 0.3), 6))
p <- list(c(0.01, 0.04, 0.03), c(0.5, 0.001, 0.02, 0.02, 0.9, 0.04), runif(20)^3)
adjust <- lapply(p, function(x) list(p = I(x), holm = I(p.adjust(x, "holm")), bh = I(p.adjust(x, "BH"))))
friedman <- lapply(list(matrix(round(rnorm(60), 4), 15), matrix(round(rnorm(100) * 2), 20), matrix(round(rnorm(16), 3), 8)), function(m) {
  f <- friedman.test(m); k <- ncol(m); n <- nrow(m)
  r <- colMeans(t(apply(m, 1, rank)))
  nem <- ptukey(abs(outer(r, r, "-")) * sqrt(2) / sqrt(k * (k + 1) / (6 * n)), k, Inf, lower.tail = FALSE)
  list(values = t(m), chi = unname(f$statistic), p = f$p.value, ranks = r, nemenyi = nem, critical = qtukey(0.95, k, Inf) / sqrt(2) * sqrt(k * (k + 1) / (6 * n)))
})
write("comparison", list(versions = versions, paired = paired, adjust = adjust, friedman = friedman))

# --- intervals
set.seed(5)
auroc <- lapply(1:4, function(i) {
  m <- c(3, 12, 40, 25)[i]; n <- c(4, 30, 20, 60)[i]; digits <- c(3, 3, 0, 1)[i]
  base <- rnorm(m + n); y <- rep(c(1, 0), c(m, n))
  a <- round(base + y + rnorm(m + n) / 2, digits); b <- round(base + 0.6 * y + rnorm(m + n) / 2, digits)
  ra <- roc(y, a, direction = "<", quiet = TRUE); rb <- roc(y, b, direction = "<", quiet = TRUE)
  ci <- ci.auc(ra); t <- roc.test(ra, rb, method = "delong", paired = TRUE)
  list(positives = y == 1, a = a, b = b, area = as.numeric(auc(ra)), variance = var(ra), low = ci[1], high = ci[3], z = unname(t$statistic), p = t$p.value)
})
proportions <- lapply(list(c(8, 10), c(0, 7), c(7, 7), c(1, 3), c(450, 1000), c(1, 20000)), function(x) {
  w <- prop.test(x[1], x[2], correct = FALSE)$conf.int; e <- binom.test(x[1], x[2])$conf.int
  list(k = x[1], n = x[2], wilson = I(as.numeric(w)), exact = I(as.numeric(e)))
})
size <- lapply(list(c(0.1, 0.02), c(0.2, 0.005), c(5, 3)), function(x) {
  n <- 2; while (qt(0.975, n - 1) * x[1] / sqrt(n) > x[2]) n <- n + 1
  list(sd = x[1], half = x[2], n = n)
})
power <- lapply(list(c(0.05, 0.1, 0.05), c(0.02, 0.1, 0.05), c(0.02, 0.1, 0.01), c(0.3, 0.1, 0.05), c(0.5, 0.1, 0.001), c(0.0007, 0.1, 0.05)), function(x) {
  n <- power.t.test(delta = x[1], sd = x[2], sig.level = x[3], power = 0.8, type = "paired", tol = 1e-10)$n
  list(difference = x[1], sd = x[2], level = 100 * (1 - x[3]), n = n)
})
noncentral <- lapply(list(c(2, 1, 2.8), c(12.706, 1, 12), c(2, 2, 1), c(2.57, 5, 2.8), c(2.04, 30, 3), c(1.96, 1000, 2.5), c(1.96, 1e6, 2.8)), function(x)
  list(t = x[1], degrees = x[2], delta = x[3], p = pt(x[1], x[2], x[3], lower.tail = FALSE)))
medians <- lapply(c(1, 5, 6, 10, 31, 100), function(n) {
  r <- 1; while (r + 1 <= n / 2 && 1 - 2 * pbinom(r, n, 0.5) >= 0.95) r <- r + 1
  list(n = n, rank = r, reached = 1 - 2 * pbinom(r - 1, n, 0.5))
})
write("interval", list(versions = versions, auroc = auroc, proportions = proportions, size = size, power = power, noncentral = noncentral, medians = medians))

# --- agreement: psych's ICC (aov), Shrout and Fleiss's data first
set.seed(7)
sf <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), 6, byrow = TRUE)
noisy <- round(rnorm(20) + matrix(rnorm(60) / 3, 20) + rep(c(0, 0.2, -0.1), each = 20), 4)
icc <- lapply(list(sf, noisy), function(m) {
  r <- suppressMessages(psych::ICC(m, lmer = FALSE))$results[1:3, ]
  list(values = t(m), icc = r$ICC, low = r$`lower bound`, high = r$`upper bound`)
})
tau <- lapply(1:3, function(i) { x <- round(rnorm(15), c(5, 0, 1)[i]); y <- round(x + rnorm(15), c(5, 0, 0)[i]); list(x = x, y = y, tau = cor(x, y, method = "kendall")) })
x <- round(rnorm(25, 10, 2), 3); y <- round(x + rnorm(25, 0.3, 0.5), 3); d <- x - y; n <- 25; z <- qnorm(0.975); tq <- qt(0.975, n - 1)
wide <- tq * sd(d) * sqrt(1 / n + z^2 / (2 * (n - 1)))
ba <- list(x = x, y = y, bias = mean(d), biasLow = as.numeric(t.test(d)$conf.int)[1], lower = mean(d) - z * sd(d), lowerLow = mean(d) - z * sd(d) - wide, upperHigh = mean(d) + z * sd(d) + wide)
write("agreement", list(versions = c(versions, psych = as.character(packageVersion("psych"))), icc = icc, tau = tau, blandAltman = ba))

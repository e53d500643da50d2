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

// SPDX-License-Identifier: Apache-2.0

/// Marks keys of lists of workers that placement companies upload.
public enum WorkerListRecord {}

// SPDX-License-Identifier: Apache-2.0

/// The programmes of BPJS Ketenagakerjaan that the law gives to workers abroad (Permenaker 4/2023 art. 2-5).
public enum Programme: String, Sendable, Hashable, CaseIterable {
    /// Jaminan Kecelakaan Kerja: work accident. Compulsory.
    case jkk
    /// Jaminan Kematian: death other than by work accident. Compulsory.
    case jkm
    /// Jaminan Hari Tua: old-age savings. By choice.
    case jht
}

/// The phases of a placement that carry cover (Permenaker 4/2023 chapter IV).
public enum Phase: String, Sendable, Hashable, CaseIterable {
    /// Sebelum bekerja.
    case before
    /// Selama bekerja.
    case during
    /// Setelah bekerja.
    case after
}

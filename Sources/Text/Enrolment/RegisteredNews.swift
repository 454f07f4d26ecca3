// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The first message to somebody who was registered, by themselves or by others: the KPJ to keep, and what is to come.
public struct RegisteredNews: Sendable {
    private let kpj: String
    private let address: String?

    /// - Parameter address: the page that shows what is to be paid; nil for somebody who cannot sign in yet.
    public init(kpj: String, address: String?) {
        self.kpj = kpj
        self.address = address
    }

    public func text(_ language: Language) -> String {
        let (told, next) =
            switch language {
            case .indonesian:
                (
                    "Rantau: Anda terdaftar dengan KPJ \(kpj). Simpan nomor ini. Perlindungan mulai setelah iuran "
                        + "dibayar", ". Pertanyaan? Hubungi 175."
                )
            case .english:
                (
                    "Rantau: you are registered with KPJ \(kpj). Keep this number. Cover begins once the contribution "
                        + "is paid", ". Questions? Call 175."
                )
            }
        return told + (address.map { ": \($0)" } ?? next)
    }
}

/// How tightly an infix operator binds. Knows the standard operators and the standard groups, not those of other files.
enum Precedence: UInt8 {
    case assignment, ternary, custom, disjunction, conjunction, comparison, coalescing, casting, range, addition, multiplication, shift

    var isRightAssociative: Bool { self == .assignment || self == .ternary || self == .coalescing }

    /// Whether an operator takes its left operand away from an operator of precedence `left` before it.
    func bindsTighter(than left: Precedence) -> Bool {
        rawValue > left.rawValue || (rawValue == left.rawValue && isRightAssociative)
    }

    /// Of a standard operator; `custom` of any other.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        var key: UInt32 = 0
        guard bytes.count <= 4 else {
            self = .custom
            return
        }
        for byte in bytes { key = key << 8 | UInt32(byte) }
        self = Precedence.standard(key)
    }

    /// The operator's bytes, the last one lowest.
    private static func standard(_ key: UInt32) -> Precedence {
        switch key {
        case 0x2B, 0x2D, 0x7C, 0x5E: .addition  // + - | ^
        case 0x262B, 0x262D: .addition  // &+ &-
        case 0x2A, 0x2F, 0x25, 0x26, 0x262A: .multiplication  // * / % & &*
        case 0x3C3C, 0x3E3E, 0x26_3C3C, 0x26_3E3E: .shift  // << >> &<< &>>
        case 0x3D3D, 0x213D, 0x3C, 0x3E, 0x3C3D, 0x3E3D, 0x3D_3D3D, 0x21_3D3D, 0x7E3D: .comparison  // == != < > <= >= === !== ~=
        case 0x2E_3D3D, 0x2E_213D, 0x2E3C, 0x2E3E, 0x2E_3C3D, 0x2E_3E3D: .comparison  // .== .!= .< .> .<= .>=
        case 0x2E2E_2E, 0x2E2E_3C: .range  // ... ..<
        case 0x3F3F: .coalescing  // ??
        case 0x2626, 0x2E26: .conjunction  // && .&
        case 0x7C7C, 0x2E7C, 0x2E5E: .disjunction  // || .| .^
        case 0x2B3D, 0x2D3D, 0x2A3D, 0x2F3D, 0x253D, 0x7C3D, 0x263D, 0x5E3D: .assignment  // += -= *= /= %= |= &= ^=
        case 0x3C_3C3D, 0x3E_3E3D, 0x26_2B3D, 0x26_2D3D, 0x26_2A3D: .assignment  // <<= >>= &+= &-= &*=
        case 0x263C_3C3D, 0x263E_3E3D, 0x2E_263D, 0x2E_7C3D, 0x2E_5E3D: .assignment  // &<<= &>>= .&= .|= .^=
        default: .custom
        }
    }
}

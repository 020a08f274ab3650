/*
 * Syntax of the policy language.
 *
 * The grammar is unambiguous (a test asks ANTLR's exact detection). Newlines and indentation mean
 * nothing: statements start with keywords, so no separators are needed. Where a decision looks
 * strange, the comment beside it says which text would else have two readings.
 */
parser grammar PlimParser;
options { tokenVocab = PlimLexer; }

unit        : editionDecl? packageDecl? importDecl* decl* EOF ;
editionDecl : EDITION INT ;
packageDecl : PACKAGE qname ;
importDecl  : IMPORT qname (DOT LBRACE name (COMMA name)* COMMA? RBRACE | AS name)? ;
decl        : PUB? (paramDecl | letDecl | fnDecl) | ruleDecl | profileDecl | waiverDecl | testDecl ;

paramDecl   : PARAM name COLON type (ASSIGN expr)? ;             // no default: must be configured
letDecl     : LET name (COLON type)? ASSIGN expr ;
// The result of a body stands after `=>`: `let n = now  -d` would else be a subtraction.
fnDecl      : FN name LPAR (formal (COMMA formal)* COMMA?)? RPAR ARROW type
              (ASSIGN expr | LBRACE letDecl+ FAT expr RBRACE) ;
formal      : name COLON type ;

ruleDecl    : RULE RULE_NAME string LBRACE meta* paramDecl* (targetScope eachScope* | eachScope+) RBRACE ;
meta        : SEVERITY name                                      # metaSeverity
            | UNKNOWN name                                       # metaUnknown
            | kind=(ALIASES | REFS | TAGS) string (COMMA string)* # metaTexts
            | DEPRECATED string                                  # metaDeprecated
            ;
targetScope : (WHERE expr)? letDecl* check+ ;                    // judges the target as a whole
eachScope   : FOR bindings letDecl* check+ ;                     // judges every subject that the bindings select
bindings    : binding (COMMA binding)* ;
// `where` belongs to a binding, and to a scope only without `for`: both at once would be ambiguous.
binding     : name IN coal (WHERE expr)? ;
check       : (REQUIRE expr | DENY (IF expr)?) clause* ;
clause      : MESSAGE string                                     # clauseMessage
            | NOTE string                                        # clauseNote
            | AT expr                                            # clauseAt
            | SEVERITY name                                      # clauseSeverity
            | FIX SUGGEST? edit (COMMA edit)*                    # clauseFix
            ;
edit        : REPLACE expr WITH expr                             # editReplace
            | INSERT expr (BEFORE | AFTER) expr                  # editInsert
            | DELETE expr                                        # editDelete
            ;

profileDecl : PROFILE field (EXTENDS qname)? LBRACE profileItem* RBRACE ;
profileItem : USE ruleSet paths?                                 # itemUse
            | DROP ruleSet paths? BECAUSE string                 # itemDrop
            | SET SEVERITY ruleSet paths? ASSIGN name            # itemSeverity
            | SET UNKNOWN ruleSet paths? AS name                 # itemUnknown
            | SET paramRef ASSIGN expr                           # itemParam      // also `set fail_on = high`
            ;
paths       : ON string (COMMA string)* ;                        // globs from the project root
ruleSet     : ruleRef (COMMA ruleRef)* | qname DOT STAR ;
ruleRef     : (qname SLASH)? RULE_NAME ;                         // std.privilege/run-as-non-root
paramRef    : qname | ruleRef DOT name ;                         // std.base.trusted   run-as-non-root.min_uid

waiverDecl  : WAIVE ruleRef LBRACE waiverItem* RBRACE ;
waiverItem  : OWNER string                                       # waiverOwner
            | REASON string                                      # waiverReason
            | EXPIRES DATE                                       # waiverExpires
            | kind=(FILES | TARGETS) string (COMMA string)*      # waiverGlobs
            | WHERE expr                                         # waiverWhere
            ;

testDecl    : TEST ruleRef string? LBRACE testItem+ RBRACE ;
testItem    : GIVEN name ID? (AT string)? (string | record | list) # testGiven
            | SET paramRef ASSIGN expr                           # testSet
            | EXPECT name INT? expectMod*                        # testExpect     // `fail 2`
            ;
expectMod   : AT name INT                                        # modLine
            | kind=(MESSAGE | REASON) TILDE string               # modText
            | SEVERITY name                                      # modSeverity
            | FIX string                                         # modFix
            ;

type        : typeAtom QM? ;
typeAtom    : TYPE_ID (LT type (COMMA type)* GT)? (LPAR (expr DOTDOT expr | TAGGED) RPAR)? ; // Int(1..65535), String(re"[a-z]+")

// A quantifier ends the expression it stands in, so it can only be the last operand: in the middle
// of a chain it would be open whose `and` follows. Chains are flat here and written with the rest of
// the chain in a rule of its own, so that one token decides; the tree builder knows that `and` binds
// tighter than `or`, and `or` than `implies`.
expr        : IF expr THEN expr ELSE expr                        # conditional
            | MATCH expr LBRACE arm+ RBRACE                      # matchExpr
            | chain                                              # operators
            ;
chain       : NOT* (quant | cmp (op=(AND | OR) chain | IMPLIES expr)?) ;
quant       : kind=(ANY | ALL | NO | ONE) binding COLON expr ;   // body reaches as far right as it can
arm         : pattern (IF expr)? ARROW expr ;
pattern     : TYPE_ID name?                                      # patternType
            | PRESENT name                                       # patternPresent
            | ABSENT                                             # patternAbsent
            | name                                               # patternName    // enum constant; `_` is the rest
            | constant                                           # patternConstant // no sign: see fnDecl
            ;
cmp         : coal (comparison coal | IS NOT? test)? ;
comparison  : EQ | NE | LT | LE | GT | GE | IN | NOT IN | MATCHES ;
test        : PRESENT | ABSENT | KNOWN | UNKNOWN | TYPE_ID ;
coal        : add ((QQ | OTHERWISE) add)* ;
add         : mul ((PLUS | MINUS) mul)* ;
mul         : unary ((STAR | SLASH | PERCENT) unary)* ;
unary       : MINUS unary | postfix ;
postfix     : primary suffix* ;
suffix      : (DOT | QDOT) field                                 # suffixField
            | LPAR (arg (COMMA arg)* COMMA?)? RPAR               # suffixCall
            | LBR expr RBR                                       # suffixIndex
            ;
arg         : (name ASSIGN)? expr ;
primary     : literal                                            # primaryLiteral
            | name                                               # primaryName
            | record                                             # primaryRecord
            | list                                               # primaryList
            | braces                                             # primaryBraces
            | TYPE_ID DOT field                                  # primaryConstant // Severity.high
            | LPAR expr RPAR                                     # primaryParenthesized
            // `count(xs)` or `count(x in xs where p, y in x.ys)`; the tree builder tells them apart
            | COUNT LPAR expr (WHERE expr)? (COMMA binding)* RPAR # primaryCount
            ;
// `..unknown`: an open list, in tests
list        : LBR (expr (FOR bindings | (COMMA expr)* (COMMA DOTDOT UNKNOWN)? COMMA?))? RBR ;
braces      : LBRACE (expr (COLON expr mapRest | setRest))? RBRACE ;
setRest     : FOR bindings | (COMMA expr)* COMMA? ;
mapRest     : FOR bindings | (COMMA entry)* COMMA? ;
entry       : expr COLON expr ;
record      : TYPE_ID LBRACE (fieldValue (COMMA fieldValue)* COMMA?)? RBRACE ;
fieldValue  : field ASSIGN expr ;
literal     : constant | ABSENT | UNKNOWN ;                      // the last two as values in tests and defaults
constant    : TRUE | FALSE | INT | DECIMAL | MODE | BYTES | DURATION | DATE | INSTANT | TAGGED | string ;
string      : TEXT | QUOTE part* QUOTE ;
part        : STR_TEXT | INTERP_OPEN expr INTERP_CLOSE ;
qname       : name (DOT field)* ;
name        : ID | EDITION | SEVERITY | ALIASES | REFS | TAGS | DEPRECATED | MESSAGE | AT | FIX | NOTE | SUGGEST
            | INSERT | BEFORE | AFTER | REPLACE | WITH | DELETE | GIVEN | EXPECT | USE | DROP | BECAUSE | SET | ON
            | OWNER | REASON | EXPIRES | FILES | TARGETS ;
// After a dot, and before `=` of a record, every word is a field.
field       : name | ANY | ALL | NO | ONE | COUNT | IS | IN | IF | THEN | ELSE | AND | OR | NOT | IMPLIES | MATCH
            | MATCHES | OTHERWISE | PACKAGE | IMPORT | AS | PUB | LET | FN | TEST | RULE | PROFILE | EXTENDS
            | WAIVE | PARAM | FOR | WHERE | REQUIRE | DENY | TRUE | FALSE | PRESENT | ABSENT | KNOWN | UNKNOWN ;
